import './charts.css';
import { useEffect, useRef, useState } from 'react';
import type { ChartModel } from '../../../electron/common/chartSpec.ts';
import type { FactId } from '../../../electron/common/ids.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useRead } from '../../app/queries.ts';
import { useRoute, useWindowTitle } from '../../app/route.ts';
import { useStore } from '../../app/store.ts';
import { Empty } from '../../components/Empty.tsx';
import { Loading } from '../../components/Loading.tsx';
import { IndicatorInput } from '../facts/IndicatorInput.tsx';
import { ChartActions } from './ChartActions.tsx';
import { ChartEditor } from './ChartEditor.tsx';
import { ChartList } from './ChartList.tsx';
import { ChartNotes } from './ChartNotes.tsx';
import { ChartPreview } from './ChartPreview.tsx';
import { type ChartDraft, changeSpec, chartDraft, reopenChart, startChart } from './chartDraft.ts';
import { PointEvidence } from './PointEvidence.tsx';
import { rebaseEdits } from './rebaseEdits.ts';

/** Opens the saved chart that the address names, unless it is the one being changed. */
function useOpenedChart(): void {
  const { id } = useRoute();
  const { data: charts } = useRead('charts.list', {});
  useEffect(() => {
    const saved = charts?.find((chart) => chart.id === id);
    if (saved && chartDraft.get()?.id !== saved.id) reopenChart(saved);
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

/** Keeps the mark "facts changed" for what it says: choices made in the editor do not set it. */
function useRebasedEdits({ id, spec }: ChartDraft, model: ChartModel | undefined): void {
  const last = useRef<{ id: ChartDraft['id']; model: ChartModel } | null>(null);
  useEffect(() => {
    if (!model || JSON.stringify(model.spec.edits) !== JSON.stringify(spec.edits)) return;
    const before = last.current;
    last.current = { id, model };
    const edits = before && before.id === id ? rebaseEdits(before.model, model) : null;
    if (edits) changeSpec({ edits });
  }, [id, spec, model]);
}

function ChartWork({ draft }: { draft: ChartDraft }) {
  const t = useWords();
  const [factId, setFactId] = useState<FactId | null>(null);
  const { data: model, error, isPlaceholderData } = useRead('charts.model', { spec: draft.spec }, { keepsLast: true });
  useRebasedEdits(draft, isPlaceholderData ? undefined : model);
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
              <ChartPreview model={model} onFact={setFactId} />
              <ChartNotes model={model} factId={factId} onFact={setFactId} />
            </>
          )}
        </div>
      </section>
      <aside className="pane is-right chart-side scroll" aria-label={t('chart.editor')}>
        {factId === null ? (
          <p className="muted chart-hint">{t('chart.pointHint')}</p>
        ) : (
          <PointEvidence spec={draft.spec} factId={factId} onClose={() => setFactId(null)} />
        )}
        {model && <ChartEditor spec={draft.spec} model={model} onFact={setFactId} />}
      </aside>
    </>
  );
}
