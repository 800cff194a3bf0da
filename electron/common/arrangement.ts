import type { IndicatorId } from './ids.ts';

/** What the place of an indicator in the matrix hangs on. */
export interface Arranged {
  readonly id: IndicatorId;
  readonly groupZh: string | null;
  readonly groupEn: string | null;
  /** Rising within its group. */
  readonly position: number;
}

/** The key of a group; empty for none. */
export const nameGroup = ({ groupEn, groupZh }: Pick<Arranged, 'groupEn' | 'groupZh'>): string =>
  groupEn || groupZh || '';

/** Groups as a person ordered them, then the others by their first indicator; what has no group comes last. */
export function orderGroups(arranged: readonly Arranged[], chosen: readonly string[]): string[] {
  const first = new Map<string, number>();
  for (const one of arranged) {
    const group = nameGroup(one);
    first.set(group, Math.min(first.get(group) ?? Number.POSITIVE_INFINITY, one.position));
  }
  const rank = (group: string): number => {
    const at = chosen.indexOf(group);
    return group === '' ? Number.POSITIVE_INFINITY : at < 0 ? chosen.length : at;
  };
  return [...first.keys()].sort((a, b) => {
    const [left, right] = [rank(a), rank(b)];
    return left === right ? (first.get(a) ?? 0) - (first.get(b) ?? 0) : left - right;
  });
}

/** In the order of the matrix. */
export function orderIndicators<T extends Arranged>(arranged: readonly T[], chosen: readonly string[]): T[] {
  const ranks = new Map(orderGroups(arranged, chosen).map((group, rank) => [group, rank]));
  const rankOf = (one: T): number => ranks.get(nameGroup(one)) ?? 0;
  return [...arranged].sort((a, b) => rankOf(a) - rankOf(b) || a.position - b.position || a.id - b.id);
}

/** Positions for newcomers between two neighbours, of which either may be missing; null where the gap is too tight. */
export function spreadBetween(low: number | undefined, high: number | undefined, count: number): number[] | null {
  const from = low ?? (high === undefined ? 0 : high - count - 1);
  const step = high === undefined ? 1 : (high - from) / (count + 1);
  const positions = Array.from({ length: count }, (_, at) => from + step * (at + 1));
  const all = [from, ...positions, high ?? Number.POSITIVE_INFINITY];
  return all.every((position, at) => at === 0 || position > (all[at - 1] as number)) ? positions : null;
}
