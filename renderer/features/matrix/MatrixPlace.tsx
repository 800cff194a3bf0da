import './matrix.css';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import type { Frequency, Matrix, MatrixCell } from '../../../electron/common/matrix.ts';
import { useHotkeys } from '../../app/hotkeys.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { createPersisted } from '../../app/persisted.ts';
import { navigate, useWindowTitle } from '../../app/route.ts';
import { useStore } from '../../app/store.ts';
import { Button } from '../../components/Button.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Loading } from '../../components/Loading.tsx';
import { NoArticles } from '../../components/NoArticles.tsx';
import { startChart } from '../charts/chartDraft.ts';
import { ArrangeLayer } from './ArrangeLayer.tsx';
import { keyOfGroup } from './arrange.ts';
import { CellTip, type Tip } from './CellTip.tsx';
import { Evidence } from './Evidence.tsx';
import { Legend } from './Legend.tsx';
import { findConflict, findSpot, listLines, type Spot, UNDATED } from './lines.ts';
import { MatrixHead, type SubjectChoice, type YearRange } from './MatrixHead.tsx';
import { MatrixTable, type Point } from './MatrixTable.tsx';
import { chartPicks, chartRow, keyOfSpot, listFilled, NO_PICKS, type Take, takeCell } from './picks.ts';
import { useArranging } from './useArranging.ts';
import { type MatrixRead, useMatrix } from './useMatrix.ts';

const frequencyStore = createPersisted<Frequency>('matrixFrequency', 'year');
const rangeStore = createPersisted<YearRange>('matrixYears', { first: '', last: '' });
/** Groups whose rows are put away, by their keys. */
const foldStore = createPersisted<readonly string[]>('matrixFolded', []);
/** How long the pointer rests on a cell before its evidence is shown there. */
const HOVER_MS = 350;

export function MatrixPlace({ onImport }: { onImport: () => void }) {
  const t = useWords();
  useWindowTitle(t('window.title', { place: t('places.matrix') }));
  const frequency = useStore(frequencyStore);
  const [subject, setSubject] = useState<SubjectChoice>(undefined);
  const [text, setText] = useState('');
  const wanted = useDeferredValue(text);
  const input = { frequency, text: wanted, ...(subject === undefined ? {} : { subject }) };
  const read = useMatrix(input);
  if (!read.matrix) return <Loading of={read} />;
  if (read.matrix.groups.length === 0 && subject === undefined && text === '' && wanted === '')
    return <NoArticles of="matrix" onImport={onImport} />;
  return (
    <MatrixView
      read={read}
      matrix={read.matrix}
      subject={subject}
      text={text}
      onSubject={setSubject}
      onText={setText}
    />
  );
}

interface ViewProps {
  readonly read: MatrixRead;
  readonly matrix: Matrix;
  readonly subject: SubjectChoice;
  readonly text: string;
  readonly onSubject: (subject: SubjectChoice) => void;
  readonly onText: (text: string) => void;
}

const isWithin = (column: string, { first, last }: YearRange): boolean =>
  (!first || column.slice(0, 4) >= first) && (!last || column.slice(0, 4) <= last);

function MatrixView({ read, matrix, subject, text, onSubject, onText }: ViewProps) {
  const t = useWords();
  const language = useLanguage();
  const scroller = useRef<HTMLDivElement>(null);
  const range = useStore(rangeStore);
  const folded = useStore(foldStore);
  const allLines = listLines(matrix);
  const hidden = new Set(
    matrix.groups.filter((group) => folded.includes(keyOfGroup(group))).flatMap(({ rows }) => rows),
  );
  const lines = allLines.filter(({ row }) => !hidden.has(row));
  const dated = matrix.columns.filter((column) => isWithin(column, range));
  const columns = [UNDATED, ...dated];
  const [spot, setSpot] = useState<Spot | null>(() => findConflict(lines, dated));
  const [picks, setPicks] = useState(NO_PICKS);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only for new columns; later the user has scrolled
  useEffect(() => {
    const { current } = scroller;
    if (!current) return;
    showLatest(current, matrix);
    setSpot((now) => (now && columns.includes(now.column) ? now : findConflict(lines, dated)));
    // Letters that come later make columns narrower, and more of them fit.
    void document.fonts?.ready.then(() => showLatest(current, matrix));
  }, [matrix.frequency]);
  const { tip, hover } = useTip();
  const arranged = useArranging(matrix.groups);
  const filled = listFilled(lines, picks);
  const take = (at: Spot, how: Take): void => {
    setPicks(takeCell({ lines, columns, picks, spot, at, how }));
    setSpot(at);
  };
  const found = spot && columns.includes(spot.column) ? findSpot(allLines, spot) : null;
  const conflict = found?.cells.flatMap(({ conflicts }) => conflicts)[0];
  const decide = (): void => {
    if (conflict) navigate('findings', conflict);
  };
  const chart = (): void => {
    const { layer } = arranged;
    const line = (layer?.kind === 'indicator' ? layer.line : found?.line) ?? lines[0];
    const spec = chartPicks(filled, matrix.frequency) ?? (line && chartRow(line, matrix.frequency));
    if (spec) startChart({ ...spec, language });
  };
  const fold = (group: string): void =>
    foldStore.set((now) => (now.includes(group) ? now.filter((one) => one !== group) : [...now, group]));
  useHotkeys({ d: decide, c: chart });
  return (
    <div className="split matrix-place">
      <section className="pane">
        <MatrixHead
          {...{ matrix, subject, text, range, onSubject, onText }}
          picked={filled.length}
          onRange={rangeStore.set}
          onFrequency={frequencyStore.set}
          onSuggest={() => arranged.setLayer({ kind: 'suggest' })}
          onChart={chart}
        />
        <div ref={scroller} className="matrix-scroll scroll" onScroll={() => hover([], null)}>
          {matrix.groups.length === 0 && <Empty title={t('matrix.noMatch')} />}
          {matrix.groups.length > 0 && (
            <MatrixTable
              {...arranged.arranging}
              {...{ columns, lines, allLines, folded, spot }}
              groups={matrix.groups}
              picked={new Set(picks.cells.map(keyOfSpot))}
              onSpot={take}
              onHover={hover}
              onFold={fold}
            />
          )}
          <More read={read} />
          <Legend />
        </div>
      </section>
      <Evidence found={found} onDecide={decide} />
      {tip && !arranged.layer && !found?.cells.includes(tip.cell) && <CellTip {...tip} />}
      <ArrangeLayer {...arranged} groups={matrix.groups} onChart={chart} />
    </div>
  );
}

/** The evidence of the cell that the pointer rests on. */
function useTip() {
  const [tip, setTip] = useState<Tip | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const hover = (cells: readonly MatrixCell[], at: Point | null): void => {
    clearTimeout(timer.current);
    const [cell] = cells;
    const factId = cell?.factId ?? cell?.factIds[0];
    if (!at || !cell || factId === undefined) setTip(null);
    else timer.current = setTimeout(() => setTip({ cell, factId, ...at }), HOVER_MS);
  };
  return { tip, hover };
}

/** The end of what was read: the next page comes when it gets into sight, or when it is asked for. */
function More({ read: { hasMore, isLoadingMore, loadMore } }: { read: MatrixRead }) {
  const t = useWords();
  const end = useRef<HTMLDivElement>(null);
  const load = useRef(loadMore);
  load.current = loadMore;
  // Looked at again after each page, which may not fill the window.
  useEffect(() => {
    const { current } = end;
    if (!current || !hasMore || isLoadingMore || typeof IntersectionObserver === 'undefined') return;
    const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting && load.current(), {
      root: current.closest('.matrix-scroll'),
      rootMargin: '800px 0px',
    });
    watch.observe(current);
    return () => watch.disconnect();
  }, [hasMore, isLoadingMore]);
  if (!hasMore) return null;
  return (
    <div ref={end} className="matrix-rest">
      <Button isSmall look="minimal" disabled={isLoadingMore} onClick={loadMore}>
        {t(isLoadingMore ? 'common.loading' : 'matrix.loadMore')}
      </Button>
    </div>
  );
}

/**
 * Where not all columns fit, the latest of those with most values is the one to see, and no column is cut:
 * the 230 whose first figure hides behind the names is read as 30.
 */
function showLatest(scroller: HTMLElement, { columns, groups }: Matrix): void {
  const rows = groups.flatMap((group) => group.rows);
  const counts = columns.map((column) => rows.filter(({ cells }) => (cells[column]?.length ?? 0) > 0).length);
  const heads = [...scroller.querySelectorAll<HTMLElement>('[data-column]')];
  const last = heads.find((head) => head.dataset.column === columns[counts.lastIndexOf(Math.max(...counts))]);
  const names = scroller.querySelector<HTMLElement>('thead th');
  if (!last || !names) return;
  const needed = last.offsetLeft + last.offsetWidth - scroller.clientWidth;
  const first = heads.find(({ offsetLeft }) => offsetLeft - names.offsetWidth >= needed);
  scroller.scrollLeft = Math.max(0, needed > 0 && first ? first.offsetLeft - names.offsetWidth : 0);
}
