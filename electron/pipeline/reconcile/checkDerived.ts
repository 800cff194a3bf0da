import Big from 'big.js';
import { endOf } from '../../common/days.ts';
import type { FindingDraft } from '../../common/findingRow.ts';
import { groupBy } from '../../common/groupBy.ts';
import { type Period, periodEnd } from '../../common/period.ts';
import type { Quantity } from '../../common/quantity.ts';
import type { Candidate } from './candidate.ts';
import { compareStarts } from './comparePeriods.ts';
import { DERIVED_CHECKS, type EachRule, type RateRule } from './derivedLexicon.ts';
import { asValue, draftFinding, nameOf, periodOf, quantityOf } from './draftFinding.ts';
import type { FactIndex } from './factIndex.ts';
import { rateSeverity } from './severity.ts';

/** A level holds for a period when it was read within it or shortly after. */
const LATE_DAYS = 62;

const endDay = ({ fact }: Candidate): number => (fact.when.period ? endOf(fact.when.period).last : 0);

const createQuantity = (value: Big, decimals: number, like: Quantity): Quantity => ({
  value: value.toFixed(decimals),
  high: null,
  unit: like.unit,
  noun: null,
  qualifier: 'approx',
  step: decimals === 0 ? '1' : new Big(10).pow(-decimals).toFixed(),
  raw: value.toFixed(decimals),
  equivalent: null,
});

/** The rate read nearest to the end of the period. */
function findRate(rates: readonly Candidate[], { days }: Candidate): Candidate | null {
  if (!days || days.first === null) return null;
  const { first, last } = days;
  const fitting = rates.filter((one) => one.days && endDay(one) >= first && endDay(one) <= last + LATE_DAYS);
  const distance = (one: Candidate): number => Math.abs(endDay(one) - last);
  return fitting.reduce<Candidate | null>((best, one) => (best && distance(best) <= distance(one) ? best : one), null);
}

function checkRate(rule: RateRule, count: Candidate, rates: readonly Candidate[]): FindingDraft[] {
  const rate = count.fact.measure === 'flow' ? findRate(rates, count) : null;
  const days = count.days && count.days.first !== null ? count.days.last - count.days.first + 1 : 0;
  if (!rate || days < rule.perDays * 4) return [];
  const implied = new Big(rate.fact.quantity.value).times(days).div(rule.perDays).times(rule.factor);
  const members = [rate, count];
  if (members.some(({ fact }) => fact.isDeprecated)) return [];
  return [
    draftFinding({
      kind: 'derived-check',
      code: 'derived-rate',
      members,
      params: {
        indicator: nameOf(count),
        period: periodOf(count),
        rateName: nameOf(rate),
        rate: quantityOf(rate),
        days,
        factor: rule.factor,
        implied: asValue(createQuantity(implied, 0, count.fact.quantity)),
        stated: quantityOf(count),
      },
      severity: rateSeverity('derived-check', members),
      scope: { of: 'across', id: count.fact.indicator.id },
    }),
  ];
}

function runRates(rule: RateRule, index: FactIndex): FindingDraft[] {
  return index
    .subjectsOf(rule.count)
    .flatMap((subject) =>
      index.list(rule.count, subject).flatMap((count) => checkRate(rule, count, index.list(rule.rate, subject))),
    );
}

/** Total and count as of one moment, counted from the same start; of one article where there are several. */
function findCount(total: Candidate, counts: readonly Candidate[]): Candidate | null {
  const fitting = counts.filter(
    (one) =>
      one.days &&
      endDay(one) === endDay(total) &&
      one.fact.measure === total.fact.measure &&
      compareStarts(one, total) === 'same',
  );
  return fitting.find(({ fact }) => fact.articleId === total.fact.articleId) ?? null;
}

/** Significant figures of an average: enough to compare, no more than the total states. */
function divide(total: Quantity, count: Quantity): Quantity | null {
  const by = new Big(count.value);
  if (by.lte(0)) return null;
  const each = new Big(total.value).div(by);
  const digits = each.e - 2;
  const unit = new Big(10).pow(digits);
  const value = each.div(unit).round(0).times(unit);
  const decimals = Math.max(0, -digits);
  return {
    ...createQuantity(value, decimals, total),
    step: unit.toFixed(),
    qualifier: total.qualifier === 'exact' ? 'approx' : total.qualifier,
  };
}

function checkEach(total: Candidate, counts: readonly Candidate[]): FindingDraft[] {
  const count = total.days ? findCount(total, counts) : null;
  const each = count && divide(total.fact.quantity, count.fact.quantity);
  if (!count || !each) return [];
  const members = [total, count];
  if (members.some(({ fact }) => fact.isDeprecated)) return [];
  return [
    draftFinding({
      kind: 'derived-check',
      code: 'derived-each',
      members,
      params: {
        totalName: nameOf(total),
        total: quantityOf(total),
        countName: nameOf(count),
        count: quantityOf(count),
        each: asValue(each),
        period: periodOf(total),
      },
      severity: rateSeverity('derived-check', members),
      scope: { of: 'across', id: count.fact.indicator.id },
    }),
  ];
}

function runEach({ total, count }: EachRule, index: FactIndex): FindingDraft[] {
  return index.subjectsOf(total).flatMap((subject) => {
    const said = groupBy(
      index.list(total, subject),
      ({ fact }) => `${fact.quantity.value}|${endOfText(fact.when.period)}`,
    );
    // Copies and repeats of one total are worked out once.
    return [...said.values()].flatMap((same) =>
      same.flatMap((one) => checkEach(one, index.list(count, subject))).slice(0, 1),
    );
  });
}

const endOfText = (period: Period | null): string => (period ? periodEnd(period) : '');

/** Arithmetic over facts of one subject, offered as evidence with its assumption. */
export function checkDerived(index: FactIndex): FindingDraft[] {
  return [
    ...DERIVED_CHECKS.rates.flatMap((rule) => runRates(rule, index)),
    ...DERIVED_CHECKS.each.flatMap((rule) => runEach(rule, index)),
  ];
}
