import type { ChangeReason, EditionValue, ValueChange } from '../../common/edition.ts';

interface Pair {
  readonly before: EditionValue | null;
  readonly after: EditionValue | null;
}

const sideOf = (value: EditionValue | null): ValueChange['before'] => {
  if (!value) return null;
  const { quantity, period, rule } = value.body;
  return { quantity, period, rule, factId: value.factId };
};

/** A new decision explains more than the fact it is about, and a new fact more than the rule that then chooses it. */
function explain({ before, after }: Pair, lastFact: number): ChangeReason {
  if (before && after && before.decisions !== after.decisions) return 'decision';
  if (after?.body.factIds.some((id) => id > lastFact)) return 'fact';
  const was = before?.factId;
  if (was == null || after === null) return after === null ? 'edit' : 'rule';
  return was === after.factId || !after.body.factIds.includes(was) ? 'edit' : 'rule';
}

function kindOf({ before, after }: Pair): ValueChange['kind'] | null {
  if (!before) return 'added';
  if (!after) return 'gone';
  if (before.value !== after.value) return 'value';
  return before.decisions === after.decisions ? null : 'ruled';
}

function toChange(pair: Pair, lastFact: number): ValueChange[] {
  const kind = kindOf(pair);
  const shown = pair.after ?? pair.before;
  if (kind === null || shown === null) return [];
  const { indicator, subject, scopeText, measure, modality, column, period } = shown.body;
  return [
    {
      ...{ key: (pair.before ?? shown).key, kind, why: explain(pair, lastFact), isPublished: false },
      place: { indicator, subject, scopeText, measure, modality, column, period },
      before: sideOf(pair.before),
      after: sideOf(pair.after),
    },
  ];
}

/**
 * A new fact can give its row another name: a scope worded first, a measure said at last. The number that left one
 * place and stands in another, by its fact, is one number.
 */
function joinMoved(gone: readonly EditionValue[], added: readonly EditionValue[]): Pair[] {
  const byFact = new Map(added.flatMap((value) => value.body.factIds.map((id) => [id, value] as const)));
  const taken = new Set<EditionValue>();
  const pairs = gone.map((before): Pair => {
    const after = before.factId === null ? undefined : byFact.get(before.factId);
    if (!after || taken.has(after) || after.body.column !== before.body.column) return { before, after: null };
    taken.add(after);
    return { before, after };
  });
  return [...pairs, ...added.filter((after) => !taken.has(after)).map((after) => ({ before: null, after }))];
}

/**
 * What stood in the matrix against what stands there later. `lastFact` is the last one that the earlier side could
 * know. Lists may leave out places on which both sides agree.
 */
export function compareValues(
  before: readonly EditionValue[],
  after: readonly EditionValue[],
  lastFact: number,
): ValueChange[] {
  const later = new Map(after.map((value) => [value.key, value]));
  const earlier = new Set(before.map(({ key }) => key));
  const both = before.flatMap((value): Pair[] => {
    const now = later.get(value.key);
    return now ? [{ before: value, after: now }] : [];
  });
  const gone = before.filter(({ key }) => !later.has(key));
  const added = after.filter(({ key }) => !earlier.has(key));
  return [...both, ...joinMoved(gone, added)].flatMap((pair) => toChange(pair, lastFact));
}
