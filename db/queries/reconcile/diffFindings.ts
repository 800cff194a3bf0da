import type { FindingDraft } from '../../../electron/common/findingRow.ts';
import type { FactId, FindingId, IndicatorId } from '../../../electron/common/ids.ts';
import { FINDING_KINDS } from '../../../electron/common/vocabulary.ts';
import { type Binding, prepare, type ReadDb } from '../../handle.ts';
import { among, type FindingRegion } from './findingRegion.ts';

export interface FindingsInput {
  /** Whose place the drafts take. */
  readonly scopes: FindingRegion;
  readonly drafts: readonly FindingDraft[];
}

/** A finding as the writer binds it: plain texts, which cross from one thread to another for little. */
export interface FindingValues {
  /** Columns in the order of `finding`, from its key on to its scope. */
  readonly columns: readonly Binding[];
  /** JSON: ids in the order of the check. */
  readonly members: string;
}

/** What is to be written so that the stored findings of a region are those that were computed. */
export interface FindingsChange {
  readonly added: readonly FindingValues[];
  /** The scope tells whether it is still there: another region may have taken its key over. */
  readonly removed: readonly { readonly id: FindingId; readonly scope: string }[];
  readonly unchanged: number;
  /** Listed under them are findings that were looked at: their decisions are to be held against them again. */
  readonly indicatorIds: readonly IndicatorId[];
  /** Facts that were or are in trouble. */
  readonly troubled: readonly FactId[];
}

interface Stored {
  readonly id: FindingId;
  readonly key: string;
  readonly content: string;
  readonly family: string;
  readonly scope: string;
  readonly members: string;
  readonly indicatorId: IndicatorId;
}

const STORED_SQL = `SELECT id, key, family, scope, indicatorId, members,
  json_array(indicatorId, subject, json(facets), json(sentence), severity, scope) AS content FROM (
  SELECT f.id, f.key, f.family, f.indicator_id AS indicatorId, f.subject, f.facets, f.sentence, f.severity, f.scope,
    (SELECT json_group_array(m.fact_id ORDER BY m.position) FROM finding_member m WHERE m.finding_id = f.id) AS members
  FROM finding f WHERE true`;

function listStored(db: ReadDb, region: FindingRegion): Map<string, Stored> {
  const { sql, bindings } = among(region);
  const rows = prepare<Stored>(db, `${STORED_SQL} ${sql})`).all(...bindings);
  return new Map(rows.map((row) => [row.key, row]));
}

/** What a finding says, in one text: equal texts need no writing. */
const contentOf = ({ indicatorId, subject, facets, sentence, severity, scope }: FindingDraft): string =>
  JSON.stringify([indicatorId, subject, facets, sentence, severity, scope]);

function toValues(draft: FindingDraft): FindingValues {
  const { key, kind, indicatorId, subject, severity, scope } = draft;
  const [facets, sentence] = [JSON.stringify(draft.facets), JSON.stringify(draft.sentence)];
  return {
    columns: [key, kind, FINDING_KINDS[kind], indicatorId, subject, facets, sentence, severity, scope],
    members: JSON.stringify(draft.members),
  };
}

const isSame = (draft: FindingDraft, stored: Stored | undefined): boolean =>
  stored !== undefined && stored.members === JSON.stringify(draft.members) && stored.content === contentOf(draft);

/** Holds what was computed against what is stored. A finding keeps its id by its key. */
export function diffFindings(db: ReadDb, { scopes, drafts }: FindingsInput): FindingsChange {
  const stored = listStored(db, scopes);
  const kept = new Set(drafts.map(({ key }) => key));
  const added = drafts.filter((draft) => !isSame(draft, stored.get(draft.key)));
  const rows = [...stored.values()];
  const before = rows.filter(({ family }) => family === 'trouble').flatMap(({ members }) => JSON.parse(members));
  const after = drafts.filter(({ kind }) => FINDING_KINDS[kind] === 'trouble').flatMap(({ members }) => members);
  return {
    added: added.map(toValues),
    removed: rows.filter(({ key }) => !kept.has(key)).map(({ id, scope }) => ({ id, scope })),
    unchanged: drafts.length - added.length,
    indicatorIds: [...new Set([...drafts, ...rows].map(({ indicatorId }) => indicatorId))],
    troubled: [...new Set<FactId>([...before, ...after])],
  };
}
