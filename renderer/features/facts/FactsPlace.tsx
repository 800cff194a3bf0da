import './facts.css';
import { useRef, useState } from 'react';
import type { FactId } from '../../../electron/common/ids.ts';
import { useHotkeys } from '../../app/hotkeys.ts';
import { useWords } from '../../app/language.ts';
import { useRead } from '../../app/queries.ts';
import { useReadOnly } from '../../app/readOnly.ts';
import { replaceRoute, useRoute, useWindowTitle } from '../../app/route.ts';
import { useStore } from '../../app/store.ts';
import { Badge } from '../../components/Badge.tsx';
import { Button } from '../../components/Button.tsx';
import { NoArticles } from '../../components/NoArticles.tsx';
import { toggleSourceView } from '../../components/readingView.ts';
import { ChartFacts } from '../charts/ChartFacts.tsx';
import { TableExport } from '../exports/TableExport.tsx';
import { useHistorySteps } from '../history/useHistorySteps.ts';
import { PinnedPane } from '../reading/PinnedPane.tsx';
import { BulkReview } from './BulkReview.tsx';
import { ColumnsMenu } from './ColumnsMenu.tsx';
import { CopyTable } from './CopyTable.tsx';
import { Facets } from './Facets.tsx';
import { FactGrid, type FactGridHandle } from './FactGrid.tsx';
import { FactPane } from './FactPane.tsx';
import { FactSearch } from './FactSearch.tsx';
import { factFilter } from './factStore.ts';
import { QueryChips } from './QueryChips.tsx';
import { ViewsMenu } from './ViewsMenu.tsx';

export function FactsPlace({ onImport }: { onImport: () => void }) {
  const t = useWords();
  useWindowTitle(t('window.title', { place: t('places.facts') }));
  const { data: project } = useRead('project.info', {});
  if (project?.counts.facts === 0) return <NoArticles of="facts" onImport={onImport} />;
  return <FactsView />;
}

function FactsView() {
  const filter = useStore(factFilter);
  const currentId = useRoute().id as FactId | null;
  const grid = useRef<FactGridHandle>(null);
  const [total, setTotal] = useState<number | null>(null);
  const [version, setVersion] = useState(0);
  const [isOutdated, setIsOutdated] = useState(false);
  const refresh = (): void => {
    setIsOutdated(false);
    setVersion((v) => v + 1);
  };
  const move = (by: number) => (): void => grid.current?.move(by);
  // Once the grid has the new filter: the first row is then the first of what was found, though it is not loaded yet.
  const goToFirst = (): void => void setTimeout(() => grid.current?.focus());
  const steps = useHistorySteps();
  const isReadOnly = useReadOnly() !== null;
  useHotkeys({
    ...(isReadOnly ? {} : { z: steps.undo, y: steps.redo }),
    j: move(1),
    k: move(-1),
    arrowdown: move(1),
    arrowup: move(-1),
    n: () => grid.current?.nextUnreviewed(),
    o: toggleSourceView,
    r: refresh,
    '/': () => document.getElementById('fact-search')?.focus(),
  });
  return (
    <div className="split facts-place">
      <Facets />
      <section className="pane">
        <FactsHead total={total} isOutdated={isOutdated} onRefresh={refresh} />
        <div className="facts-search">
          <FactSearch onFound={goToFirst} />
          <QueryChips />
        </div>
        <FactGrid
          ref={grid}
          filter={filter}
          version={version}
          currentId={currentId}
          onSelect={(row) => replaceRoute('facts', row.id)}
          onTotal={setTotal}
          onOutdated={() => setIsOutdated(true)}
        />
      </section>
      <FactPane
        factId={currentId}
        onCurrent={(act) => grid.current?.actOnCurrent(({ id }) => act(id))}
        onMove={(by) => grid.current?.move(by)}
        onFact={(id) => replaceRoute('facts', id)}
      />
      <PinnedPane onFact={(id) => replaceRoute('facts', id)} />
    </div>
  );
}

interface HeadProps {
  readonly total: number | null;
  readonly isOutdated: boolean;
  readonly onRefresh: () => void;
}

function FactsHead({ total, isOutdated, onRefresh }: HeadProps) {
  const t = useWords();
  return (
    <header className="place-head">
      <h1>{t('places.facts')}</h1>
      {total !== null && <Badge tone="blue">{t('fact.shown', { count: total })}</Badge>}
      <ViewsMenu />
      <div className="place-head-end">
        {isOutdated && (
          <Button isSmall hotkey="R" data-testid="facts-refresh" onClick={onRefresh}>
            {t('fact.refresh')}
          </Button>
        )}
        <ColumnsMenu />
        <CopyTable />
        <BulkReview total={total ?? 0} />
        <ChartFacts total={total ?? 0} filter={factFilter.get} />
        <TableExport kind="facts" target={() => ({ kind: 'facts', filter: factFilter.get() })} />
      </div>
    </header>
  );
}
