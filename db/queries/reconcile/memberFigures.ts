import type { DecisionId, FactId, FindingId } from '../../../electron/common/ids.ts';
import type { MemberFigure, MemberSides } from '../../../electron/common/memberFigure.ts';
import { prepare, type ReadDb, type WriteDb } from '../../handle.ts';
import { findHolder } from '../../merging.ts';
import { getFactRows } from '../review/factRows.ts';
import { kinSql } from './kin.ts';
import { listFindingMembers } from './rulings.ts';

/** What facts say now; those that are gone are left out. */
export function readFigures(db: ReadDb, ids: readonly FactId[]): Map<FactId, MemberFigure> {
  return new Map(
    getFactRows(db, ids).map((row) => {
      const { quantity, measure, modality, scope, subject, articleTitle, outlet, articleDate } = row;
      const figure = { quantity, measure, modality, scope, subject, articleTitle, outlet, articleDate };
      return [row.id, { ...figure, period: row.when.period, indicatorId: row.indicator.id }] as const;
    }),
  );
}

/** Keeps what the members of a decided finding say, in the transaction of the decision. */
export function insertFigures(
  db: WriteDb,
  { decisionId, findingKey, members }: { decisionId: DecisionId; findingKey: string; members: readonly FactId[] },
): void {
  const insert = prepare(db, 'INSERT INTO decision_figure VALUES (?, ?, ?, ?)');
  for (const [id, figure] of readFigures(db, members)) insert.run(decisionId, findingKey, id, JSON.stringify(figure));
}

/** Live figures of the members' moments in their series: whom they stood among when no check named them. */
const AROUND_SQL = `SELECT DISTINCT o.id FROM fact m JOIN fact o ON o.indicator_id = m.indicator_id
    AND o.subject_id = m.subject_id AND o.measure IS m.measure AND o.unit = m.unit AND o.period_to = m.period_to
  WHERE m.id IN (SELECT value FROM json_each(@ids)) AND o.id NOT IN (SELECT value FROM json_each(@ids))
    AND o.minor IS NULL AND o.status <> 'rejected' AND o.trashed_at IS NULL AND NOT o.is_article_trashed ORDER BY o.id`;

const listAround = (db: ReadDb, ids: readonly FactId[]): FactId[] =>
  prepare<{ id: FactId }>(db, AROUND_SQL)
    .all({ ids: JSON.stringify(ids) })
    .map(({ id }) => id);

const nameAround = (findingKey: string): string => `around:${findingKey}`;

/** Keeps what a finding was decided on: what its members say, and who stood beside them. */
export function insertSides(
  db: WriteDb,
  { decisionId, findingKey, members }: { decisionId: DecisionId; findingKey: string; members: readonly FactId[] },
): void {
  insertFigures(db, { decisionId, findingKey, members });
  insertFigures(db, { decisionId, findingKey: nameAround(findingKey), members: listAround(db, members) });
}

/** Members of a decision by the key of the finding they were decided in. Empty for one from an older file. */
export function listFigureKeys(db: ReadDb, id: DecisionId): { findingKey: string; factId: FactId }[] {
  const sql = 'SELECT finding_key AS findingKey, fact_id AS factId FROM decision_figure WHERE decision_id = ?';
  return prepare<{ findingKey: string; factId: FactId }>(db, sql).all(id);
}

/** The name under which figures of an indicator are kept that no finding asked about. */
export const nameSeriesKey = (indicatorId: number): string => `series:${indicatorId}`;

/** Under a finding that the decision names, else under those of its kind and indicator that are gone since. */
const BEFORE_SQL = `SELECT g.fact_id AS id, g.figure FROM decision_figure g WHERE g.decision_id = @decision AND (
  g.finding_key = @key OR (NOT EXISTS (SELECT 1 FROM decision_finding n WHERE n.decision_id = @decision AND n.finding_key = @key)
  AND g.finding_key IN (SELECT df.finding_key FROM decision_finding df JOIN finding f ON f.id = @finding
    WHERE df.decision_id = @decision AND df.kind = f.kind AND df.indicator_id IN ${kinSql('f.indicator_id')}
    AND NOT EXISTS (SELECT 1 FROM finding o WHERE o.key = df.finding_key))))`;

/** As it was kept, under the indicator that holds its facts now: a merge changes no figure. */
function parseFigure(db: ReadDb, text: string): MemberFigure {
  const figure: MemberFigure = JSON.parse(text);
  return { ...figure, indicatorId: findHolder(db, figure.indicatorId) };
}

const LEFT_SQL = `SELECT CASE WHEN trashed_at IS NOT NULL OR is_article_trashed THEN 'deleted'
  WHEN status = 'rejected' THEN 'rejected' ELSE 'elsewhere' END AS why FROM fact WHERE id = ?`;

type Left = MemberSides['left'] extends ReadonlyMap<FactId, infer Reason> ? Reason : never;

function listLeft(db: ReadDb, ids: readonly FactId[]): Map<FactId, Left> {
  const figures = readFigures(db, ids);
  const why = prepare<{ why: Left['why'] }>(db, LEFT_SQL);
  return new Map(
    ids.flatMap((id) => {
      const reason = why.get(id)?.why;
      return reason ? [[id, { why: reason, figure: figures.get(id) ?? null }]] : [];
    }),
  );
}

/** The members of a finding as a decision found them and as they are; null where the older file did not keep them. */
export function readSides(
  db: ReadDb,
  finding: { id: FindingId; key: string },
  decision: DecisionId,
): MemberSides | null {
  const rows = prepare<{ id: FactId; figure: string }>(db, BEFORE_SQL).all({
    decision,
    key: finding.key,
    finding: finding.id,
  });
  if (rows.length === 0) return null;
  const before = new Map(rows.map(({ id, figure }) => [id, parseFigure(db, figure)]));
  const now = readFigures(db, listFindingMembers(db, finding.id));
  const left = listLeft(
    db,
    [...before.keys()].filter((id) => !now.has(id)),
  );
  return { before, now, left };
}

const LIVE_SQL = `SELECT id FROM fact WHERE id IN (SELECT value FROM json_each(?)) AND status <> 'rejected'
  AND trashed_at IS NULL AND NOT is_article_trashed`;

/** What a decision on a finding that is gone was decided on, and what became of it: the figures themselves say. */
export function readGoneSides(db: ReadDb, decisionId: DecisionId, findingKey: string): MemberSides | null {
  const sql = 'SELECT fact_id AS id, figure FROM decision_figure WHERE decision_id = ? AND finding_key = ?';
  const list = prepare<{ id: FactId; figure: string }>(db, sql);
  const rows = list.all(decisionId, findingKey);
  if (rows.length === 0) return null;
  const before = new Map(rows.map(({ id, figure }) => [id, parseFigure(db, figure)]));
  const ids = [...before.keys()];
  const known = new Set(list.all(decisionId, nameAround(findingKey)).map(({ id }) => id));
  const live = prepare<{ id: FactId }>(db, LIVE_SQL)
    .all(JSON.stringify(ids))
    .map(({ id }) => id);
  const joined = listAround(db, ids).filter((id) => !known.has(id));
  const now = readFigures(db, [...live, ...joined]);
  return {
    before,
    now,
    left: listLeft(
      db,
      ids.filter((id) => !now.has(id)),
    ),
  };
}
