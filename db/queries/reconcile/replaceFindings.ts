import type { FindingDraft } from '../../../electron/common/findingRow.ts';
import type { FactId, FindingId, IndicatorId } from '../../../electron/common/ids.ts';
import { FINDING_KINDS } from '../../../electron/common/vocabulary.ts';
import { type Binding, inTransaction, prepare, type ReadDb, type WriteDb } from '../../handle.ts';
import { refreshStates, refreshTroubles } from './findingStates.ts';

export interface FindingsInput {
  /** Whose findings the drafts replace; `all` for every indicator. */
  readonly indicatorIds: readonly IndicatorId[] | 'all';
  readonly drafts: Iterable<FindingDraft>;
}

interface Stored {
  readonly id: FindingId;
  readonly content: string;
  readonly family: string;
}

/** What a finding says, in one text: equal texts need no writing. */
const contentOf = (draft: FindingDraft): string =>
  JSON.stringify([draft.indicatorId, draft.subject, draft.facets, draft.sentence, draft.severity, draft.members]);

const STORED_SQL = `SELECT f.id, f.key, f.family, json_array(f.indicator_id, f.subject, json(f.facets), json(f.sentence),
  f.severity, json((SELECT json_group_array(m.fact_id ORDER BY m.position) FROM finding_member m WHERE m.finding_id = f.id)))
  AS content FROM finding f`;

function listStored(db: ReadDb, indicatorIds: FindingsInput['indicatorIds']): Map<string, Stored> {
  const among = indicatorIds === 'all' ? '' : 'WHERE f.indicator_id IN (SELECT value FROM json_each(?))';
  const bindings = indicatorIds === 'all' ? [] : [JSON.stringify(indicatorIds)];
  const rows = prepare<Stored & { key: string }>(db, `${STORED_SQL} ${among}`).all(...bindings);
  return new Map(rows.map(({ key, ...stored }) => [key, stored]));
}

/** A key that another indicator's finding holds moves here with its id. */
const UPSERT = `INSERT INTO finding (key, kind, family, indicator_id, subject, facets, sentence, severity, state)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'open') ON CONFLICT (key) DO UPDATE SET kind = excluded.kind, family = excluded.family,
  indicator_id = excluded.indicator_id, subject = excluded.subject, facets = excluded.facets,
  sentence = excluded.sentence, severity = excluded.severity RETURNING id`;

function draftValues(draft: FindingDraft): Binding[] {
  const { key, kind, indicatorId, subject, facets, sentence, severity } = draft;
  return [
    key,
    kind,
    FINDING_KINDS[kind],
    indicatorId,
    subject,
    JSON.stringify(facets),
    JSON.stringify(sentence),
    severity,
  ];
}

function writeMembers(db: WriteDb, id: FindingId, members: readonly FactId[]): void {
  prepare(db, 'DELETE FROM finding_member WHERE finding_id = ?').run(id);
  const insert = prepare(db, 'INSERT INTO finding_member (finding_id, fact_id, position) VALUES (?, ?, ?)');
  members.forEach((factId, position) => {
    insert.run(id, factId, position);
  });
}

function writeDraft(db: WriteDb, draft: FindingDraft): void {
  const { id } = prepare<{ id: FindingId }>(db, UPSERT).get(...draftValues(draft)) as { id: FindingId };
  writeMembers(db, id, draft.members);
}

function listTroubled(db: ReadDb, indicatorIds: FindingsInput['indicatorIds']): FactId[] {
  const among = indicatorIds === 'all' ? '' : 'AND f.indicator_id IN (SELECT value FROM json_each(?))';
  const sql = `SELECT DISTINCT m.fact_id AS id FROM finding f ${indicatorIds === 'all' ? '' : 'INDEXED BY finding_by_indicator'}
    CROSS JOIN finding_member m ON m.finding_id = f.id WHERE f.family = 'trouble' ${among}`;
  const bindings = indicatorIds === 'all' ? [] : [JSON.stringify(indicatorIds)];
  return prepare<{ id: FactId }>(db, sql)
    .all(...bindings)
    .map(({ id }) => id);
}

export interface FindingsResult {
  readonly written: number;
  readonly removed: number;
  readonly unchanged: number;
}

/**
 * Puts newly computed findings in the place of the stored ones of some indicators. A finding keeps its id by its key;
 * vanished ones are removed; states follow the decisions in force.
 */
export function replaceFindings(db: WriteDb, { indicatorIds, drafts }: FindingsInput): FindingsResult {
  return inTransaction(db, () => {
    const stored = listStored(db, indicatorIds);
    const before = listTroubled(db, indicatorIds);
    let [written, unchanged] = [0, 0];
    for (const draft of drafts) {
      const same = stored.get(draft.key)?.content === contentOf(draft);
      stored.delete(draft.key);
      if (same) unchanged += 1;
      else {
        writeDraft(db, draft);
        written += 1;
      }
    }
    const remove = prepare(db, 'DELETE FROM finding WHERE id = ?');
    for (const { id } of stored.values()) remove.run(id);
    refreshStates(db, indicatorIds === 'all' ? undefined : indicatorIds);
    refreshTroubles(db, new Set([...before, ...listTroubled(db, indicatorIds)]));
    return { written, unchanged, removed: stored.size };
  });
}
