import { COMPARED_FIELDS, type ComparedField, type MissKind } from '../../../common/evaluation.ts';
import type { ExtractedFact } from '../../../common/fact.ts';
import { foldForSearch } from '../../../common/foldText.ts';
import { formatPeriod } from '../../../common/period.ts';
import type { ReviewedFact } from './reviewedArticle.ts';

type Comparable = Pick<ExtractedFact, 'quantity' | 'measure' | 'direction' | 'when' | 'indicator' | 'subject'>;

const READERS: Readonly<Record<ComparedField, (fact: Comparable) => string | null>> = {
  qualifier: ({ quantity }) => quantity.qualifier,
  measure: ({ measure }) => measure,
  direction: ({ direction }) => direction,
  period: ({ when }) => when.period && formatPeriod(when.period),
  indicator: ({ indicator }) => indicator.key,
  subject: ({ subject }) => subject && foldForSearch(subject),
};

export const readField = (field: ComparedField, fact: Comparable): string | null => READERS[field](fact);

/** Fields that do not agree, of two readings of one figure. */
export const listDifferences = (truth: Comparable, found: Comparable): ComparedField[] =>
  COMPARED_FIELDS.filter((field) => readField(field, truth) !== readField(field, found));

const SHIFT = /^0*([1-9]\d*?)0*$/;
const digitsOf = (value: string): string => SHIFT.exec(value.replace(/^-/, '').replace('.', ''))?.[1] ?? '0';

/** How the figure itself is wrong; null where it is right. 90亿 for 9亿 is off by a power of ten. */
export function compareFigure(truth: ReviewedFact, found: ExtractedFact): MissKind | null {
  const [a, b] = [truth.quantity, found.quantity];
  if (a.value === b.value && a.high === b.high) return a.unit === b.unit ? null : 'unit';
  return a.value !== b.value && digitsOf(a.value) === digitsOf(b.value) ? 'magnitude' : 'value';
}

/** A figure in a table of misses: value and unit. */
export const writeFigure = ({ quantity: { value, high, unit } }: Pick<ExtractedFact, 'quantity'>): string =>
  `${value}${high === null ? '' : `–${high}`}${unit === 'item' ? '' : ` ${unit}`}`;
