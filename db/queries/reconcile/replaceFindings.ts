import type { FindingDraft } from '../../../electron/common/findingRow.ts';
import type { FactId, FindingId, IndicatorId } from '../../../electron/common/ids.ts';
import { FINDING_KINDS } from '../../../electron/common/vocabulary.ts';
import { type Binding, inTransaction, prepare, type ReadDb, type WriteDb } from '../../handle.ts';
import { refreshAllTroubles, refreshStates, refreshTroubles } from './findingStates.ts';

export interface FindingsInput {
  /** Names of the scopes whose findings the drafts replace; `all` for every one. */
  readonly scopes: readonly string[] | 'all';
  readonly drafts: readonly FindingDraft[];
}

interface Stored {
  readonly id: FindingId;
  readonly content: string;
  readonly family: string;
  readonly indicatorId: IndicatorId;
}

/** What a finding says, in one text: equal texts need no writing. */
const contentOf = (draft: FindingDraft): string =>
  JSON.stringify([
    draft.indicatorId,
    draft.subject,
    draft.facets,
    draft.sentence,
    draft.severity,
    draft.scope,
    draft.members,
  ]);

const STORED_SQL = `SELECT f.id, f.key, f.family, f.indicator_id AS indicatorId, json_array(f.indicator_id, f.subject, json(f.facets), json(f.sentence),
  f.severity, f.scope, json((SELECT json_group_array(m.fact_id ORDER BY m.position) FROM finding_member m WHERE m.finding_id = f.id)))
  AS content FROM finding f`;

/** What restricts a query of `finding f` to some scopes, with what it binds. */
const among = (scopes: FindingsInput['scopes']): { sql: string; bindings: string[] } =>
  scopes === 'all'
    ? { sql: '', bindings: [] }
    : { sql: 'AND f.scope IN (SELECT value FROM json_each(?))', bindings: [JSON.stringify(scopes)] };

function listStored(db: ReadDb, scopes: FindingsInput['scopes']): Map<string, Stored> {
  const { sql, bindings } = among(scopes);
  const rows = prepare<Stored & { key: string }>(db, `${STORED_SQL} WHERE true ${sql}`).all(...bindings);
  return new Map(rows.map(({ key, ...stored }) => [key, stored]));
}

/** A key that another indicator's finding holds moves here with its id. */
const UPSERT = `INSERT INTO finding (key, kind, family, indicator_id, subject, facets, sentence, severity, scope, state)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'open') ON CONFLICT (key) DO UPDATE SET kind = excluded.kind, family = excluded.family,
  indicator_id = excluded.indicator_id, subject = excluded.subject, facets = excluded.facets,
  sentence = excluded.sentence, severity = excluded.severity, scope = excluded.scope RETURNING id`;

function draftValues(draft: FindingDraft): Binding[] {
  const { key, kind, indicatorId, subject, facets, sentence, severity, scope } = draft;
  return [
    key,
    kind,
    FINDING_KINDS[kind],
    indicatorId,
    subject,
    JSON.stringify(facets),
    JSON.stringify(sentence),
    severity,
    scope,
  ];
}

const ADD_MEMBERS = 'INSERT INTO finding_member (finding_id, fact_id, position) SELECT ?, value, key FROM json_each(?)';

/** Members go in by one statement: called for each, SQLite would spend most of a whole run on being called. */
function writeDraft(db: WriteDb, draft: FindingDraft, isNew: boolean): void {
  const { id } = prepare<{ id: FindingId }>(db, UPSERT).get(...draftValues(draft)) as { id: FindingId };
  if (!isNew) prepare(db, 'DELETE FROM finding_member WHERE finding_id = ?').run(id);
  prepare(db, ADD_MEMBERS).run(id, JSON.stringify(draft.members));
}

const isChanged = (draft: FindingDraft, stored: Stored | undefined): boolean => stored?.content !== contentOf(draft);

function listTroubled(db: ReadDb, scopes: readonly string[]): FactId[] {
  const { sql, bindings } = among(scopes);
  const query = `SELECT DISTINCT m.fact_id AS id FROM finding f INDEXED BY finding_by_scope
    CROSS JOIN finding_member m ON m.finding_id = f.id WHERE f.family = 'trouble' ${sql}`;
  return prepare<{ id: FactId }>(db, query)
    .all(...bindings)
    .map(({ id }) => id);
}

export interface FindingsResult {
  readonly written: number;
  readonly removed: number;
  readonly unchanged: number;
}

/** Findings whose members or scope changed may be listed under indicators that the scopes do not name. */
function listIndicators(stored: Iterable<Stored>, drafts: readonly FindingDraft[]): IndicatorId[] {
  const ids = [...drafts.map(({ indicatorId }) => indicatorId), ...[...stored].map(({ indicatorId }) => indicatorId)];
  return [...new Set(ids)];
}

/**
 * Puts newly computed findings in the place of the stored ones of some scopes. A finding keeps its id by its key;
 * vanished ones are removed; states follow the decisions in force.
 */
export function replaceFindings(db: WriteDb, { scopes, drafts }: FindingsInput): FindingsResult {
  return inTransaction(db, () => {
    const stored = listStored(db, scopes);
    const indicatorIds = scopes === 'all' ? undefined : listIndicators(stored.values(), drafts);
    const before = scopes === 'all' ? [] : listTroubled(db, scopes);
    const known = stored.size > 0;
    const changed = known ? drafts.filter((draft) => isChanged(draft, stored.get(draft.key))) : drafts;
    for (const { key } of drafts) stored.delete(key);
    // A key may be held by a finding of other scopes, unless all were looked at and there was none.
    const isNew = scopes === 'all' && !known;
    for (const draft of changed) writeDraft(db, draft, isNew);
    const remove = prepare(db, 'DELETE FROM finding WHERE id = ?');
    for (const { id } of stored.values()) remove.run(id);
    refreshStates(db, indicatorIds);
    if (scopes === 'all') refreshAllTroubles(db);
    else refreshTroubles(db, new Set([...before, ...listTroubled(db, scopes)]));
    return { written: changed.length, unchanged: drafts.length - changed.length, removed: stored.size };
  });
}
