import { foldForSearch } from '../../common/foldText.ts';

interface Titled {
  readonly title: string;
}

export interface Pair<O, N> {
  /** Null where an article was not there before. */
  readonly old: O | null;
  /** Null where an article is no longer found. */
  readonly now: N | null;
}

export const sameTitle = (a: Titled, b: Titled): boolean =>
  foldForSearch(a.title).replace(/\s+/g, '') === foldForSearch(b.title).replace(/\s+/g, '');

const listGone = <O, N>(left: readonly O[]): Pair<O, N>[] => left.map((old) => ({ old, now: null }));

/**
 * Which article of a new reading is which of the one before: as many as before are the same in their order; otherwise
 * equal titles, and what is left in between is new or gone.
 */
export function matchArticles<O extends Titled, N extends Titled>(
  before: readonly O[],
  now: readonly N[],
): Pair<O, N>[] {
  if (before.length === now.length) return now.map((one, at) => ({ old: before[at] ?? null, now: one }));
  const left = [...before];
  const pairs = now.map((one): Pair<O, N> => {
    const at = left.findIndex((old) => sameTitle(old, one));
    return { old: at < 0 ? null : (left.splice(at, 1)[0] ?? null), now: one };
  });
  // One article that was one before is the same, whatever it is called now.
  const [lonely] = pairs.filter(({ old }) => old === null);
  if (now.length === 1 && lonely && left.length > 0)
    return [{ old: left.shift() ?? null, now: lonely.now }, ...listGone<O, N>(left)];
  return [...pairs, ...listGone<O, N>(left)];
}
