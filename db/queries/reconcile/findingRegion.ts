import type { Binding } from '../../handle.ts';

/** Findings of articles by id, or of numbers by value; `from` is included, `to` is not, null is open. */
export interface ScopeRange {
  readonly of: 'article' | 'number';
  readonly from: number | null;
  readonly to: number | null;
}

/** Whose findings are meant: of scopes by name, of all in a range, of all of a kind, or every one. */
export type FindingRegion = readonly string[] | ScopeRange | { readonly of: 'noun' } | 'all';

interface Condition {
  readonly sql: string;
  readonly bindings: readonly Binding[];
}

/** The colon's next neighbour ends the scopes of a kind. */
const ofKind = (of: string): string => `AND f.scope >= '${of}:' AND f.scope < '${of};'`;
const PLACE = {
  article: "CAST(substr(f.scope, instr(f.scope, ':') + 1) AS INTEGER)",
  number: "CAST(substr(f.scope, instr(f.scope, '|') + 1) AS REAL)",
};

/** What restricts a query of `finding f` to a region, behind a `WHERE true`. */
export function among(region: FindingRegion): Condition {
  if (region === 'all') return { sql: '', bindings: [] };
  if (!('of' in region))
    return { sql: 'AND f.scope IN (SELECT value FROM json_each(?))', bindings: [JSON.stringify(region)] };
  if (region.of === 'noun') return { sql: ofKind('noun'), bindings: [] };
  const { of, from, to } = region;
  return {
    sql: `${ofKind(of)} AND ${PLACE[of]} >= ? AND ${PLACE[of]} < ?`,
    bindings: [from ?? Number.NEGATIVE_INFINITY, to ?? Number.POSITIVE_INFINITY],
  };
}
