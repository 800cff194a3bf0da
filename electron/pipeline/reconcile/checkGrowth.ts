import Big from 'big.js';
import type { Bounds } from '../../common/bounds.ts';
import { compareBounds } from '../../common/bounds.ts';
import { rangeOf } from '../../common/days.ts';
import type { FindingDraft } from '../../common/findingRow.ts';
import type { Period } from '../../common/period.ts';
import type { Quantity } from '../../common/quantity.ts';
import { SCOPE_FACETS } from '../../common/vocabulary.ts';
import type { Candidate } from './candidate.ts';
import { compareScopeFacet } from './compareFacets.ts';
import { DERIVED_CHECKS } from './derivedLexicon.ts';
import { asValue, draftFinding, nameOf, periodOf, quantityOf } from './draftFinding.ts';
import type { FactIndex } from './factIndex.ts';
import { rateSeverity } from './severity.ts';
import { findSharpest } from './sharpest.ts';

const shiftYear = (date: string): string => String(Number(date.slice(0, 4)) - 1).padStart(4, '0') + date.slice(4);

function yearBefore(period: Period): Period {
  if (period.kind === 'asOf') return { kind: 'asOf', at: shiftYear(period.at) };
  return { kind: 'interval', from: period.from === null ? null : shiftYear(period.from), to: shiftYear(period.to) };
}

function isOfPeriod({ days }: Candidate, period: Period): boolean {
  const wanted = rangeOf(period);
  return days !== null && days.first === wanted.first && days.last === wanted.last;
}

const hasSameScope = (a: Candidate, b: Candidate): boolean =>
  SCOPE_FACETS.every((facet) => (compareScopeFacet(facet, a.fact, b.fact) ?? 'same') === 'same');

/** The fact of a period that the growth speaks of: of the same article where there is one. Several values leave it open. */
function findLevel(candidates: readonly Candidate[], growth: Candidate, period: Period): Candidate | null {
  const fitting = candidates.filter(
    (one) => one.fact.measure === 'flow' && isOfPeriod(one, period) && hasSameScope(one, growth),
  );
  const own = findSharpest(fitting.filter(({ fact }) => fact.articleId === growth.fact.articleId));
  const values = new Set(fitting.map(({ fact }) => fact.quantity.value));
  return own ?? (values.size === 1 ? (fitting[0] ?? null) : null);
}

const PERCENT = 100;
/** Decimals kept in quotients; far more than any text states. */
const PLACES = 6;

const rise = (after: Big, before: Big): Big => after.div(before).minus(1).times(PERCENT).round(PLACES);

/** Growth in percent that two values allow; null where the earlier one may be nothing. */
function implyGrowth(before: Bounds, after: Bounds): Bounds | null {
  const isUsable = before.low?.gt(0) && before.plausibleLow?.gt(0) && before.plausibleHigh?.gt(0);
  if (!isUsable || !after.plausibleLow || !after.plausibleHigh) return null;
  return {
    low: after.low && before.high ? rise(after.low, before.high) : null,
    high: after.high && before.low ? rise(after.high, before.low) : null,
    plausibleLow: before.plausibleHigh && rise(after.plausibleLow, before.plausibleHigh),
    plausibleHigh: before.plausibleLow && rise(after.plausibleHigh, before.plausibleLow),
  };
}

function impliedQuantity(before: Quantity, after: Quantity): Quantity {
  const value = rise(new Big(after.value), new Big(before.value)).round(1).toFixed(1);
  return {
    value,
    high: null,
    unit: 'percent',
    noun: null,
    qualifier: 'approx',
    step: '0.1',
    raw: `${value}%`,
    equivalent: null,
  };
}

const negate = (bound: Big | null): Big | null => (bound === null ? null : bound.times(-1));

function signBounds(growth: Candidate): Bounds {
  const { low, high, plausibleLow, plausibleHigh } = growth.bounds();
  if (growth.fact.direction !== 'down') return { low, high, plausibleLow, plausibleHigh };
  return {
    low: negate(high),
    high: negate(low),
    plausibleLow: negate(plausibleHigh),
    plausibleHigh: negate(plausibleLow),
  };
}

function checkOne(growth: Candidate, levels: readonly Candidate[]): FindingDraft[] {
  const { period } = growth.fact.when;
  if (!period || growth.fact.quantity.unit !== 'percent' || growth.fact.measure !== 'change') return [];
  const after = findLevel(levels, growth, period);
  const before = findLevel(levels, growth, yearBefore(period));
  if (!after || !before || after.fact.quantity.unit !== before.fact.quantity.unit) return [];
  const implied = implyGrowth(before.bounds(), after.bounds());
  if (!implied) return [];
  const agreement = compareBounds(implied, signBounds(growth));
  if (agreement === 'compatible') return [];
  const members = [growth, before, after];
  const kind = agreement === 'apart' ? 'growth-mismatch' : 'derived-check';
  // Of what was set aside only the finding that did so is kept, never new evidence.
  if (kind === 'derived-check' && members.some(({ fact }) => fact.isDeprecated)) return [];
  const params = {
    indicator: nameOf(after),
    period: periodOf(growth),
    stated: quantityOf(growth),
    before: quantityOf(before),
    after: quantityOf(after),
    implied: asValue(impliedQuantity(before.fact.quantity, after.fact.quantity)),
  };
  return [
    draftFinding({
      kind,
      members,
      params,
      ...(kind === 'derived-check' && { code: 'derived-growth' }),
      severity: rateSeverity(kind, members),
      scope: { of: 'across', id: after.fact.indicator.id },
    }),
  ];
}

/** Stated growth against the two values it joins: trouble where it cannot hold, evidence where it does. */
export function checkGrowth(index: FactIndex): FindingDraft[] {
  return index.keys.flatMap((key) => {
    const suffix = DERIVED_CHECKS.growthSuffixes.find((ending) => key.endsWith(ending));
    if (suffix === undefined) return [];
    const base = key.slice(0, -suffix.length);
    return index
      .subjectsOf(key)
      .flatMap((subject) => index.list(key, subject).flatMap((growth) => checkOne(growth, index.list(base, subject))));
  });
}
