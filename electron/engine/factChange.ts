import type { FactChange } from '../../db/factColumns.ts';
import type { FactDetail, FactPatch } from '../common/factRow.ts';
import type { PeriodClaim } from '../common/period.ts';
import { parsePeriod } from '../common/periodText.ts';
import type { Quantity } from '../common/quantity.ts';
import { CallError } from '../contract/errors.ts';
import { readTypedValue } from './typedValue.ts';

function readPeriod(text: string, isMoment: boolean): PeriodClaim {
  if (text === '') return { period: null, basis: 'undated', from: null };
  const period = parsePeriod(text, { isMoment });
  if (!period) throw new CallError('bad-period', { text });
  return { period, basis: 'stated', from: 'person' };
}

function changeQuantity({ quantity }: FactDetail, { valueText, unit, noun, qualifier }: FactPatch): Quantity | null {
  if (valueText === undefined && unit === undefined && noun === undefined && qualifier === undefined) return null;
  const typed = valueText === undefined || valueText === quantity.raw ? quantity : readTypedValue(valueText, quantity);
  return {
    ...typed,
    unit: unit ?? typed.unit,
    noun: noun === undefined ? typed.noun : noun,
    qualifier: qualifier ?? typed.qualifier,
  };
}

/** What a person typed, as the fields of a fact. @throws CallError `bad-number` or `bad-period` */
export function readFactPatch(fact: FactDetail, patch: FactPatch): FactChange {
  const { valueText: _value, unit: _unit, noun: _noun, qualifier: _qualifier, periodText, isAsOf, ...plain } = patch;
  const quantity = changeQuantity(fact, patch);
  const isMoment = isAsOf ?? fact.when.period?.kind === 'asOf';
  const given = Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined)) as FactChange;
  return {
    ...given,
    ...(quantity && { quantity }),
    ...(periodText !== undefined && { when: readPeriod(periodText, isMoment) }),
  };
}
