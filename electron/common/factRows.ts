import { findCommonUnit, kindOfUnit } from './countingUnit.ts';
import { foldWording } from './foldWording.ts';
import { groupBy } from './groupBy.ts';
import type { ReconcileFact } from './reconcileFact.ts';
import { nameStage } from './stages.ts';
import type { SCOPE_FACETS } from './vocabulary.ts';

/** Facts that stand in one row, before they are placed in columns. */
export interface RowFacts {
  readonly facts: readonly ReconcileFact[];
  readonly unit: string;
  readonly scopeText: string | null;
}

/** A narrower row is one whose facts are said to cover a place, actor or part; other wordings do not make a row. */
const NARROWING = ['place', 'actor', 'part', 'prices'] as const satisfies readonly (typeof SCOPE_FACETS)[number][];

/** The scope of a row in words, as first worded. */
export const describeScope = ({ scope }: ReconcileFact): string | null => {
  const words = NARROWING.map((facet) => scope[facet]).filter((word): word is string => Boolean(word));
  return words.length > 0 ? words.join(' · ') : null;
};

const isState = ({ measure }: ReconcileFact): boolean => measure === 'level' || measure === 'cumulative';

/** A flow of one day is told in the row of the total it adds to. */
function isEvent({ measure, when: { period } }: ReconcileFact): boolean {
  return measure === 'flow' && period?.kind === 'interval' && period.from === period.to && period.to.length === 10;
}

function nameRow(fact: ReconcileFact): string {
  const scope = describeScope(fact);
  const base = fact.measure === 'change' ? foldWording(fact.base ?? '') : '';
  return [
    fact.indicator.id,
    kindOfUnit(fact.quantity.unit),
    fact.modality,
    foldWording(fact.subject ?? ''),
    scope ? foldWording(scope) : '',
    base,
  ].join('\u0001');
}

/** The measure that facts without one, and events, go along with; null where there is none or more than one. */
function findHost(facts: readonly ReconcileFact[], fits: (fact: ReconcileFact) => boolean): ReconcileFact['measure'] {
  const measures = new Set(facts.filter(fits).map(({ measure }) => measure));
  return measures.size === 1 ? ([...measures][0] ?? null) : measures.has('cumulative') ? 'cumulative' : null;
}

/** One row for each measure; a single event joins the totals, and a fact of unknown measure the only one there is. */
function splitByMeasure(facts: readonly ReconcileFact[]): ReconcileFact[][] {
  const total = findHost(facts, isState);
  const only = findHost(facts, ({ measure }) => measure !== null);
  const measureOf = (fact: ReconcileFact): ReconcileFact['measure'] => (isEvent(fact) && total) || fact.measure || only;
  return [...groupBy(facts, measureOf).values()];
}

/** Stages make rows of their own only where a thing is counted at several of them: signed beside disbursed. */
function splitByStage(facts: readonly ReconcileFact[]): ReconcileFact[][] {
  const byStage = groupBy(facts, ({ scope }) => (scope.stage ? nameStage(scope.stage) : null));
  const named = [...byStage.keys()].filter((stage) => stage !== null);
  return named.length > 1 ? [...byStage.values()] : [[...facts]];
}

const describeRow = (facts: readonly ReconcileFact[], isStaged: boolean): string | null => {
  const [first] = facts as [ReconcileFact];
  const words = [describeScope(first), isStaged ? first.scope.stage : null].filter(Boolean);
  return words.length > 0 ? words.join(' · ') : null;
};

/** Counts in a unit of their own and bare counts are one row; persons and person-times are two. */
function splitByUnit(facts: readonly ReconcileFact[]): { facts: readonly ReconcileFact[]; unit: string }[] {
  const unit = findCommonUnit(facts.map(({ quantity }) => quantity.unit));
  if (unit !== null) return [{ facts, unit }];
  return [...groupBy(facts, ({ quantity }) => quantity.unit)].map(([own, part]) => ({ facts: part, unit: own }));
}

function splitRow(named: readonly ReconcileFact[]): RowFacts[] {
  return splitByUnit(named).flatMap(({ facts, unit }) =>
    splitByMeasure(facts).flatMap((own) => {
      const staged = splitByStage(own);
      return staged.map((part) => ({ facts: part, unit, scopeText: describeRow(part, staged.length > 1) }));
    }),
  );
}

/** The rows that facts make: one for each thing, subject, unit, measure and scope. */
export const listRows = (facts: readonly ReconcileFact[]): RowFacts[] =>
  [...groupBy(facts, nameRow).values()].flatMap(splitRow);
