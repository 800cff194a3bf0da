import type { ChartModel, ChartSpec } from '../../common/chartSpec.ts';
import { findCommonUnit, kindOfUnit } from '../../common/countingUnit.ts';
import { listRows, type RowFacts } from '../../common/factRows.ts';
import type { Message } from '../../common/message.ts';
import type { ReconcileFact } from '../../common/reconcileFact.ts';

type LeftOut = ChartModel['leftOut'][number];

export interface Selection {
  readonly rows: readonly RowFacts[];
  readonly unit: string;
  readonly leftOut: readonly LeftOut[];
}

const isChange = ({ measure }: ReconcileFact): boolean => measure === 'change';
const isDated = ({ when }: ReconcileFact): boolean => when.period !== null;

export const asValue = ({ quantity: { value, high, unit, noun, qualifier, step, raw } }: ReconcileFact) => ({
  quantity: { value, high, unit, noun, qualifier, step, raw },
});

export function leaveOut(fact: ReconcileFact, why: string, params: Message['params'] = {}): LeftOut {
  return { factId: fact.id, reason: { code: `chart:leftOut.${why}`, params: { value: asValue(fact), ...params } } };
}

/** What was selected is wanted even where it is minor. */
function isWanted(fact: ReconcileFact, { indicatorIds, subject }: ChartSpec, selected: ReadonlySet<number>): boolean {
  if (fact.status === 'rejected') return false;
  if (selected.size > 0) return selected.has(fact.id);
  const isShown = fact.minor === null && indicatorIds.includes(fact.indicator.id);
  return isShown && (subject === null || fact.subject === subject);
}

/** One row of the matrix, as the matrix names it. */
function isRow({ facts, scopeText }: RowFacts, { row }: ChartSpec): boolean {
  if (row === null) return true;
  return scopeText === row.scopeText && facts[0]?.modality === row.modality && nameMeasure(facts) === row.measure;
}

/** A row of several measures is of the one that is not an event's. */
export const nameMeasure = (facts: readonly ReconcileFact[]): ReconcileFact['measure'] =>
  (facts.find(({ measure }) => measure !== null && measure !== 'flow') ?? facts.find(({ measure }) => measure !== null))
    ?.measure ?? null;

/** The unit with the most dated facts: one axis carries one unit. */
function findMainUnit(facts: readonly ReconcileFact[]): string {
  const counts = new Map<string, number>();
  for (const { quantity } of facts) counts.set(quantity.unit, (counts.get(quantity.unit) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0] ?? 'item';
}

const orderById = (a: RowFacts, b: RowFacts): number => (a.facts[0]?.id ?? 0) - (b.facts[0]?.id ?? 0);

function compareRows(spec: ChartSpec, a: RowFacts, b: RowFacts): number {
  const rank = ({ facts }: RowFacts): number => spec.indicatorIds.indexOf(facts[0]?.indicator.id as never);
  return rank(a) - rank(b) || Number(a.scopeText !== null) - Number(b.scopeText !== null) || orderById(a, b);
}

/** The rows that one axis can carry. Changes are drawn only where there is nothing else to draw. */
export function selectRows(facts: readonly ReconcileFact[], spec: ChartSpec): Selection {
  const selected = new Set<number>(spec.factIds);
  const wanted = facts.filter((fact) => isWanted(fact, spec, selected));
  const plain = wanted.filter((fact) => !isChange(fact));
  const pool = plain.some(isDated) ? plain : wanted;
  const main = findMainUnit(pool.filter(isDated));
  const fits = ({ quantity }: ReconcileFact): boolean => kindOfUnit(quantity.unit) === kindOfUnit(main);
  const leftOut = wanted.flatMap((fact) => {
    if (!fits(fact)) return [leaveOut(fact, 'other-unit')];
    return pool.includes(fact)
      ? []
      : [leaveOut(fact, 'other-measure', { measure: { term: `chart:measure.${fact.measure}` } })];
  });
  const rows = listRows(pool.filter(fits)).filter((row) => isRow(row, spec));
  const unit = findCommonUnit(rows.map((row) => row.unit)) ?? main;
  return { rows: [...rows].sort((a, b) => compareRows(spec, a, b)), unit, leftOut };
}
