import type { FindingRow } from '../../../electron/common/findingRow.ts';
import type { FactId, FindingId, IndicatorId } from '../../../electron/common/ids.ts';
import { IN_CELLS_SQL } from '../../facetCode.ts';
import { prepare, type ReadDb } from '../../handle.ts';

/** Facts of each indicator that stand in the matrix, of one subject or of all. */
export function countOfIndicators(db: ReadDb, subject: string | null): Map<IndicatorId, number> {
  const among = subject === null ? '' : 'AND f.subject_id = (SELECT id FROM subject WHERE text = ?)';
  const sql = `SELECT f.indicator_id AS id, count(*) AS n FROM fact f WHERE ${IN_CELLS_SQL} ${among} GROUP BY f.indicator_id`;
  const rows = prepare<{ id: IndicatorId; n: number }>(db, sql).all(...(subject === null ? [] : [subject]));
  return new Map(rows.map(({ id, n }) => [id, n]));
}

/** Subjects by how many facts they have. */
export function countSubjects(db: ReadDb): { subject: string | null; facts: number }[] {
  const sql = `SELECT nullif(s.text, '') AS subject, c.n AS facts FROM (
      SELECT f.subject_id AS id, count(*) AS n FROM fact f WHERE ${IN_CELLS_SQL} GROUP BY f.subject_id
    ) c JOIN subject s ON s.id = c.id ORDER BY c.n DESC, s.text`;
  return prepare<{ subject: string | null; facts: number }>(db, sql).all();
}

const YEARS_SQL = `WITH RECURSIVE years(year) AS (SELECT min(period_year) FROM fact
  UNION ALL SELECT (SELECT min(f.period_year) FROM fact f WHERE f.period_year > years.year) FROM years WHERE year IS NOT NULL)
  SELECT year FROM years WHERE year IS NOT NULL`;

/** Years in which a period of a fact ends, by leaps along the index. */
export const listYears = (db: ReadDb): string[] =>
  prepare<{ year: number }>(db, YEARS_SQL)
    .all()
    .map(({ year }) => String(year).padStart(4, '0'));

/** Open conflicts and stale decisions of the project. */
export function countMarks(db: ReadDb): { conflicts: number; stale: number } {
  const sql = `SELECT coalesce(sum(family = 'trouble'), 0) AS conflicts, coalesce(sum(state = 'stale'), 0) AS stale
    FROM finding WHERE state IN ('open', 'stale') AND (family = 'trouble' OR state = 'stale')`;
  return prepare<{ conflicts: number; stale: number }>(db, sql).get() ?? { conflicts: 0, stale: 0 };
}

type CellFinding = Pick<FindingRow, 'id' | 'family' | 'state' | 'members'>;

const MARKS = "(n.state = 'stale' OR (n.family = 'trouble' AND n.state = 'open'))";
const OF_ALL = `finding n CROSS JOIN finding_member m ON m.finding_id = n.id CROSS JOIN fact f ON f.id = m.fact_id`;
/** From the facts of a few indicators: open findings may be many more. */
const OF_SOME = `fact f CROSS JOIN finding_member m ON m.fact_id = f.id CROSS JOIN finding n ON n.id = m.finding_id`;

/** Findings that mark cells of some indicators, or of all, with those of their facts that they mark. */
export function listCellFindings(db: ReadDb, indicatorIds?: readonly IndicatorId[]): CellFinding[] {
  const among = indicatorIds ? 'AND f.indicator_id IN (SELECT value FROM json_each(?))' : '';
  const sql = `SELECT n.id, n.family, n.state, m.fact_id AS factId FROM ${indicatorIds ? OF_SOME : OF_ALL}
    WHERE ${MARKS} ${among} ORDER BY n.id, m.position`;
  const rows = prepare<Omit<CellFinding, 'members'> & { factId: FactId }>(db, sql).all(
    ...(indicatorIds ? [JSON.stringify(indicatorIds)] : []),
  );
  const found = new Map<FindingId, CellFinding & { members: FactId[] }>();
  for (const { id, family, state, factId } of rows) {
    const known = found.get(id);
    if (known) known.members.push(factId);
    else found.set(id, { id, family, state, members: [factId] });
  }
  return [...found.values()];
}
