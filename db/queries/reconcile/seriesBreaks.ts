import { daysOf, endOf } from '../../../electron/common/days.ts';
import type { DecisionId, FindingId, IndicatorId } from '../../../electron/common/ids.ts';
import type { FindingKind } from '../../../electron/common/vocabulary.ts';
import { prepare, type ReadDb } from '../../handle.ts';
import { type FactRecord, toPeriod } from '../review/factRows.ts';
import { listWithdrawn } from './rulings.ts';

/** A decided change of meaning: from `at` on, the figures of one indicator and subject are a new series. */
export interface SeriesBreak {
  readonly decisionId: DecisionId;
  readonly indicatorId: IndicatorId;
  readonly subject: string | null;
  /** EDTF date. */
  readonly at: string;
}

/** Kinds that compare figures of two moments: a break between the two answers them. */
const ANSWERED: readonly FindingKind[] = ['cumulative-fall', 'growth-mismatch'];

const SQL = `SELECT d.id AS decisionId, d.at, d.subject, i.indicator_id AS indicatorId FROM decision d JOIN (
    SELECT decision_id, indicator_id FROM decision_finding UNION SELECT decision_id, indicator_id FROM decision_indicator
  ) i ON i.decision_id = d.id WHERE d.verdict = 'series-break' AND d.at IS NOT NULL ORDER BY d.id DESC`;

/** Whether a decision still rules anything: a later one may have taken its place on every finding. */
const REPLACED_SQL = `SELECT decision_id AS id FROM decision_replaced r WHERE r.earlier_id = ?`;

function isReplaced(db: ReadDb, id: DecisionId, withdrawn: ReadonlySet<DecisionId>): boolean {
  const later = prepare<{ id: DecisionId }>(db, REPLACED_SQL).all(id);
  return later.some((row) => !withdrawn.has(row.id));
}

/** Series breaks in force, the newest first. One that a later decision touched answers only what it names itself. */
export function listSeriesBreaks(db: ReadDb): SeriesBreak[] {
  const rows = prepare<SeriesBreak>(db, SQL).all();
  if (rows.length === 0) return [];
  const withdrawn = listWithdrawn(db);
  return rows.filter(({ decisionId }) => !withdrawn.has(decisionId) && !isReplaced(db, decisionId, withdrawn));
}

const PERIODS_SQL = `SELECT f.period_kind AS periodKind, f.period_from AS periodFrom, f.period_to AS periodTo
  FROM finding_member m JOIN fact f ON f.id = m.fact_id WHERE m.finding_id = ?`;

type Periods = Pick<FactRecord, 'periodKind' | 'periodFrom' | 'periodTo'>;

/** The last days of the members' periods; null where one has none. */
function listEnds(db: ReadDb, findingId: FindingId): number[] | null {
  const periods = prepare<Periods>(db, PERIODS_SQL)
    .all(findingId)
    .map((row) => toPeriod(row as FactRecord));
  return periods.includes(null) ? null : periods.map((period) => endOf(period as NonNullable<typeof period>).last);
}

/** The break that already answers a finding, so that it is not asked again for each figure and indicator. */
export function findCoveringBreak(
  db: ReadDb,
  finding: { id: FindingId; kind: FindingKind; indicatorId: IndicatorId; subject: string | null },
  breaks: readonly SeriesBreak[],
): DecisionId | null {
  if (!ANSWERED.includes(finding.kind)) return null;
  const own = breaks.filter(
    ({ indicatorId, subject }) => indicatorId === finding.indicatorId && subject === finding.subject,
  );
  const ends = own.length > 0 ? listEnds(db, finding.id) : null;
  if (ends === null) return null;
  const covers = ({ at }: SeriesBreak): boolean => {
    const from = daysOf(at).first;
    return Math.min(...ends) < from && Math.max(...ends) >= from;
  };
  return own.find(covers)?.decisionId ?? null;
}
