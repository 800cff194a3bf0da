import type { FactChange } from '../../db/factColumns.ts';
import type { ReadDb } from '../../db/handle.ts';
import type { FactPatch, FactRow } from '../common/factRow.ts';
import type { Quantity } from '../common/quantity.ts';
import { readTypedPeriod } from './typed/typedPeriod.ts';
import { readTypedValue } from './typedValue.ts';

type PatchedFact = Pick<FactRow, 'quantity' | 'when' | 'articleId'>;

function changeQuantity({ quantity }: PatchedFact, { valueText, unit, noun, qualifier }: FactPatch): Quantity | null {
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
export function readFactPatch(db: ReadDb, fact: PatchedFact, patch: FactPatch): FactChange {
  const { valueText: _value, unit: _unit, noun: _noun, qualifier: _qualifier, periodText, isAsOf, ...plain } = patch;
  const quantity = changeQuantity(fact, patch);
  const isMoment = isAsOf ?? fact.when.period?.kind === 'asOf';
  const given = Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined)) as FactChange;
  return {
    ...given,
    ...(quantity && { quantity }),
    ...(periodText !== undefined && {
      when: readTypedPeriod(db, { text: periodText, articleId: fact.articleId, isMoment }),
    }),
  };
}
