import './history.css';
import { useState } from 'react';
import { useWords } from '../../app/language.ts';
import { useRead } from '../../app/queries.ts';
import { useWindowTitle } from '../../app/route.ts';
import { Button } from '../../components/Button.tsx';
import { Segments } from '../../components/Segments.tsx';
import { Changes } from './Changes.tsx';
import { TrashList } from './TrashList.tsx';
import { useHistorySteps } from './useHistorySteps.ts';

const TABS = ['changes', 'trash'] as const;

export function HistoryPlace() {
  const t = useWords();
  useWindowTitle(t('window.title', { place: t('places.history') }));
  const { data: project } = useRead('project.info', {});
  const steps = useHistorySteps();
  const [tab, setTab] = useState<(typeof TABS)[number]>('changes');
  return (
    <section className="pane history-place">
      <header className="place-head">
        <h1>{t('places.history')}</h1>
        <Segments
          label={t('places.history')}
          value={tab}
          options={TABS.map((value) => ({ value, text: t(`trash:tab.${value}`) }))}
          onChange={setTab}
        />
        <div className="place-head-end">
          <Button hotkey={t('key.ctrlZ')} data-testid="undo" disabled={!project?.canUndo} onClick={steps.undo}>
            {t('history.undo')}
          </Button>
          <Button hotkey={t('key.ctrlY')} data-testid="redo" disabled={!project?.canRedo} onClick={steps.redo}>
            {t('history.redo')}
          </Button>
        </div>
      </header>
      <div className="scroll history-scroll">{tab === 'changes' ? <Changes /> : <TrashList />}</div>
    </section>
  );
}
