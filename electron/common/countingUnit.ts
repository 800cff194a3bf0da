/** Units that count. One text calls passengers a number of things, another of persons, a third of person-times. */
const COUNTING: ReadonlySet<string> = new Set(['item', 'person', 'person-times', 'household']);

/** The unit, with all counting ones as one. */
export const kindOfUnit = (unit: string): string => (COUNTING.has(unit) ? 'count' : unit);

/** All units of a kind. */
export const listUnitsOfKind = (kind: string): string[] => (kind === 'count' ? [...COUNTING] : [kind]);

/** A bare count fits any counting unit; persons and person-times may or may not be the same. */
export function compareUnits(a: string, b: string): 'same' | 'unclear' | 'different' {
  if (a === b) return 'same';
  if (!COUNTING.has(a) || !COUNTING.has(b)) return 'different';
  return a === 'item' || b === 'item' ? 'same' : 'unclear';
}

/** The unit that counts of one thing are given in, where they are given in one; null where there are several. */
export function findCommonUnit(units: Iterable<string>): string | null {
  const named = new Set([...units].filter((unit) => unit !== 'item'));
  return named.size > 1 ? null : ([...named][0] ?? 'item');
}
