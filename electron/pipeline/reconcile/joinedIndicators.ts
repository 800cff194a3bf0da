import { DERIVED_CHECKS } from './derivedLexicon.ts';

const { rates, each, growthSuffixes } = DERIVED_CHECKS;
const PAIRS: readonly (readonly [string, string])[] = [
  ...rates.map(({ rate, count }) => [rate, count] as const),
  ...each.map(({ total, count }) => [total, count] as const),
];

function listNext(key: string): string[] {
  const suffix = growthSuffixes.find((ending) => key.endsWith(ending));
  const grown = suffix === undefined ? growthSuffixes.map((ending) => key + ending) : [key.slice(0, -suffix.length)];
  const paired = PAIRS.flatMap(([one, other]) => (one === key ? [other] : other === key ? [one] : []));
  return [...grown, ...paired];
}

/** Keys of all indicators that arithmetic joins with these, directly or over others, and these themselves. */
export function listJoined(keys: readonly string[]): string[] {
  const joined = new Set(keys);
  for (const key of joined) for (const next of listNext(key)) joined.add(next);
  return [...joined];
}
