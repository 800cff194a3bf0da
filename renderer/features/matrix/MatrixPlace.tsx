import './matrix.css';
import { useEffect, useRef, useState } from 'react';
import { FREQUENCIES, type Frequency, type Matrix } from '../../../electron/common/matrix.ts';
import { useHotkeys } from '../../app/hotkeys.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { createPersisted } from '../../app/persisted.ts';
import { useRead } from '../../app/queries.ts';
import { navigate, useWindowTitle } from '../../app/route.ts';
import { useStore } from '../../app/store.ts';
import { useWording } from '../../app/wording.ts';
import { Badge } from '../../components/Badge.tsx';
import { Button } from '../../components/Button.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Loading } from '../../components/Loading.tsx';
import { startChart } from '../charts/chartDraft.ts';
import { TableExport } from '../exports/TableExport.tsx';
import { Evidence } from './Evidence.tsx';
import { Legend } from './Legend.tsx';
import { findConflict, findSpot, listLines, type Spot, UNDATED } from './lines.ts';
import { MatrixTable } from './MatrixTable.tsx';
import { chartPicks, chartRow, keyOfSpot, listFilled, NO_PICKS, type Take, takeCell } from './picks.ts';

const frequencyStore = createPersisted<Frequency>('matrixFrequency', 'year');
/** Undefined: every subject. Null: facts without one. */
type SubjectChoice = string | null | undefined;

export function MatrixPlace({ onImport }: { onImport: () => void }) {
  const t = useWords();
  useWindowTitle(t('window.title', { place: t('places.matrix') }));
  const frequency = useStore(frequencyStore);
  const [subject, setSubject] = useState<SubjectChoice>(undefined);
  const input = { frequency, ...(subject === undefined ? {} : { subject }) };
  const { data: matrix } = useRead('matrix.get', input, { keepsLast: true });
  if (!matrix) return <Loading />;
  if (matrix.groups.length === 0 && subject === undefined)
    return (
      <Empty isPlace title={t('empty.matrix')} text={t('empty.matrixText')}>
        <Button look="primary" onClick={onImport}>
          {t('import.button')}
        </Button>
      </Empty>
    );
  return <MatrixView matrix={matrix} subject={subject} onSubject={setSubject} />;
}

interface ViewProps {
  readonly matrix: Matrix;
  readonly subject: SubjectChoice;
  readonly onSubject: (subject: SubjectChoice) => void;
}

function MatrixView({ matrix, subject, onSubject }: ViewProps) {
  const language = useLanguage();
  const scroller = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only for new columns; later the user has scrolled
  useEffect(() => {
    const { current } = scroller;
    if (!current) return;
    showLatest(current, matrix);
    // Letters that come later make columns narrower, and more of them fit.
    void document.fonts?.ready.then(() => showLatest(current, matrix));
  }, [matrix.frequency]);
  const lines = listLines(matrix);
  const [spot, setSpot] = useState<Spot | null>(() => findConflict(lines, matrix.columns));
  const [picks, setPicks] = useState(NO_PICKS);
  const filled = listFilled(lines, picks);
  const take = (at: Spot, how: Take): void => {
    setPicks(takeCell({ lines, columns: [UNDATED, ...matrix.columns], picks, spot, at, how }));
    setSpot(at);
  };
  const found = spot && findSpot(lines, spot);
  const conflict = found?.cells.flatMap(({ conflicts }) => conflicts)[0];
  const decide = (): void => {
    if (conflict) navigate('findings', conflict);
  };
  const chart = (): void => {
    const line = found?.line ?? lines[0];
    const spec = chartPicks(filled, matrix.frequency) ?? (line && chartRow(line, matrix.frequency));
    if (spec) startChart({ ...spec, language });
  };
  useHotkeys({ d: decide, c: chart });
  return (
    <div className="split matrix-place">
      <section className="pane">
        <MatrixHead matrix={matrix} subject={subject} onSubject={onSubject} picked={filled.length} onChart={chart} />
        <div ref={scroller} className="matrix-scroll scroll">
          <MatrixTable
            matrix={matrix}
            lines={lines}
            spot={spot}
            picked={new Set(picks.cells.map(keyOfSpot))}
            onSpot={take}
          />
          <Legend />
        </div>
      </section>
      <Evidence found={found} onDecide={decide} />
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

interface HeadProps extends ViewProps {
  /** How many cells with values are taken for a chart. */
  readonly picked: number;
  readonly onChart: () => void;
}

function MatrixHead({ matrix, subject, onSubject, picked, onChart }: HeadProps) {
  const t = useWords();
  return (
    <header className="place-head">
      <h1>{t('matrix.title')}</h1>
      {matrix.conflicts > 0 && <Badge tone="red">{t('matrix.conflicts', { count: matrix.conflicts })}</Badge>}
      {matrix.stale > 0 && <Badge tone="amber">{t('matrix.stale', { count: matrix.stale })}</Badge>}
      {matrix.singleSource > 0 && <Badge>{t('matrix.singleSource', { count: matrix.singleSource })}</Badge>}
      <div className="place-head-end">
        <select
          className="input matrix-select"
          aria-label={t('matrix.frequency')}
          value={matrix.frequency}
          onChange={(e) => frequencyStore.set(e.target.value as Frequency)}
        >
          {FREQUENCIES.map((frequency) => (
            <option key={frequency} value={frequency}>
              {t(`frequency.${frequency}`)}
            </option>
          ))}
        </select>
        <SubjectSelect matrix={matrix} subject={subject} onSubject={onSubject} />
        <TableExport
          kind="matrix"
          target={() => ({ kind: 'matrix', frequency: matrix.frequency, subject: subject ?? null })}
        />
        <Button hotkey="C" data-testid="matrix-chart" title={t('chartEditor:selectHint')} onClick={onChart}>
          {picked > 1 ? t('chartEditor:selected', { count: picked }) : t('matrix.chart')}
        </Button>
      </div>
    </header>
  );
}

/** Values are prefixed, since an empty subject and "every subject" must differ. */
function SubjectSelect({ matrix, subject, onSubject }: ViewProps) {
  const t = useWords();
  const wording = useWording();
  const value = subject === undefined ? 'all' : subject === null ? 'none' : `=${subject}`;
  const choose = (text: string): void => onSubject(text === 'all' ? undefined : text === 'none' ? null : text.slice(1));
  return (
    <select
      className="input matrix-select"
      aria-label={t('matrix.subject')}
      value={value}
      onChange={(e) => choose(e.target.value)}
    >
      <option value="all">{t('matrix.everySubject')}</option>
      {matrix.subjects.map(({ subject: name, facts }) => (
        <option key={name ?? ''} value={name === null ? 'none' : `=${name}`}>
          {t('matrix.subjectOf', { name: name === null ? t('matrix.noSubject') : wording.subject(name), count: facts })}
        </option>
      ))}
    </select>
  );
}
