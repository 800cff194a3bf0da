import './charts.css';
import { useEffect, useState } from 'react';
import { chartSize } from '../../../electron/common/chartOption.ts';
import type { FactId } from '../../../electron/common/ids.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useRead } from '../../app/queries.ts';
import { useRoute, useWindowTitle } from '../../app/route.ts';
import { useStore } from '../../app/store.ts';
import { Empty } from '../../components/Empty.tsx';
import { FactCard } from '../../components/FactCard.tsx';
import { FitWidth } from '../../components/FitWidth.tsx';
import { Loading } from '../../components/Loading.tsx';
import { IndicatorInput } from '../facts/IndicatorInput.tsx';
import { ChartActions } from './ChartActions.tsx';
import { ChartEditor } from './ChartEditor.tsx';
import { ChartList } from './ChartList.tsx';
import { ChartNotes } from './ChartNotes.tsx';
import { ChartView } from './ChartView.tsx';
import { type ChartDraft, chartDraft, startChart } from './chartDraft.ts';

/** Opens the saved chart that the address names, unless it is the one being changed. */
function useOpenedChart(): void {
  const { id } = useRoute();
  const { data: charts } = useRead('charts.list', {});
  useEffect(() => {
    const saved = charts?.find((chart) => chart.id === id);
    if (saved && chartDraft.get()?.id !== saved.id)
      chartDraft.set({ id: saved.id, spec: saved.spec, isChanged: false });
  }, [charts, id]);
}

export function ChartsPlace() {
  const t = useWords();
  useWindowTitle(t('window.title', { place: t('places.charts') }));
  useOpenedChart();
  const draft = useStore(chartDraft);
  return (
    <div className="split charts-place">
      <ChartList currentId={draft?.id ?? null} />
      {draft ? <ChartWork draft={draft} /> : <NewChart />}
    </div>
  );
}

function NewChart() {
  const t = useWords();
  const language = useLanguage();
  return (
    <section className="pane chart-new">
      <Empty isPlace title={t('chart.newTitle')} text={t('chart.newText')}>
        <div className="chart-new-input">
          <IndicatorInput value={null} onChange={({ id }) => startChart({ indicatorIds: [id], language })} />
        </div>
      </Empty>
    </section>
  );
}

function ChartWork({ draft }: { draft: ChartDraft }) {
  const t = useWords();
  const [factId, setFactId] = useState<FactId | null>(null);
  const { data: model, error } = useRead('charts.model', { spec: draft.spec }, { keepsLast: true });
  return (
    <>
      <section className="pane chart-middle">
        <header className="place-head">
          <h1 className="clip">{model?.title || t('places.charts')}</h1>
          <ChartActions draft={draft} />
        </header>
        <div className="scroll chart-scroll">
          {!model && !error && <Loading />}
          {error && <Empty title={t('chart.noModel')} />}
          {model && (
            <>
              <div className="card chart-card" data-testid="chart-preview">
                <FitWidth {...chartSize(model)}>
                  <ChartView model={model} label={t('chart.label', { title: model.title })} onFact={setFactId} />
                </FitWidth>
              </div>
              <ChartNotes model={model} onFact={setFactId} />
            </>
          )}
        </div>
      </section>
      <aside className="pane is-right chart-side scroll" aria-label={t('chart.editor')}>
        <ChartEditor spec={draft.spec} />
        <section className="chart-evidence">
          <h2>{t('chart.point')}</h2>
          {factId === null ? <p className="muted">{t('chart.pointHint')}</p> : <FactCard factId={factId} />}
        </section>
      </aside>
    </>
  );
}
