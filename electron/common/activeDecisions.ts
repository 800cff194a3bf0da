import type { DecisionRow } from './findingRow.ts';

/** Decisions in force, the latest first: neither withdrawn nor superseded by a later one. */
export function listActiveDecisions(decisions: readonly DecisionRow[]): DecisionRow[] {
  return decisions
    .filter(({ isWithdrawn, isSuperseded }) => !isWithdrawn && !isSuperseded)
    .sort((a, b) => (a.recordedAt === b.recordedAt ? b.id - a.id : a.recordedAt < b.recordedAt ? 1 : -1));
}

/** Lists by member, so that the rows of a project need not each search all. */
export function indexByMember<T extends { readonly members: readonly number[] }>(
  rows: readonly T[],
): ReadonlyMap<number, readonly T[]> {
  const index = new Map<number, T[]>();
  for (const row of rows) {
    for (const member of row.members) {
      const list = index.get(member);
      if (list) list.push(row);
      else index.set(member, [row]);
    }
  }
  return index;
}

/** The rows that touch any of these facts, each once, in the order of the index. */
export function listTouching<T>(index: ReadonlyMap<number, readonly T[]>, ids: readonly number[]): T[] {
  if (index.size === 0) return [];
  const found = new Set<T>();
  for (const id of ids) for (const row of index.get(id) ?? []) found.add(row);
  return [...found];
}
