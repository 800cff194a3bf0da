import type { FactRow } from '../../common/factRow.ts';
import { foldForSearch } from '../../common/foldText.ts';
import type { IndicatorId } from '../../common/ids.ts';
import { formatPeriod, periodEnd } from '../../common/period.ts';
import { measureOverlap } from './nameOverlap.ts';
import type { TableRow } from './tableRow.ts';

/** What a row says, looked up in the project. */
export interface RowMeaning {
  readonly row: TableRow;
  readonly indicatorIds: readonly IndicatorId[];
  readonly keys: ReadonlySet<string>;
  /** The row names articles that are here. */
  readonly hasSource: boolean;
}

/** Points for each thing that row and fact share; a row needs LEAST of them to mean a fact. */
const POINTS = { indicator: 3, name: 2, someName: 1, period: 2, year: 1, source: 2, digits: 1, sentence: 5 } as const;
export const LEAST = 3;
/** Half of a name's words in the sentence speak for it, a quarter a little. */
const [MUCH, SOME] = [0.5, 0.25];
/** Three digits that count seldom meet by chance, in one unit. */
const TELLING_DIGITS = 3;

const baseKey = (key: string): string => key.split('.')[0] ?? key;
const onlyText = (text: string): string => foldForSearch(text).replaceAll(/[\s\p{P}]/gu, '');
const countDigits = (value: string): number =>
  value
    .replace(/^-?0*\.?0*/, '')
    .replace('.', '')
    .replace(/0+$/, '').length;

/** Null: the row says it is another figure. */
function scorePeriod({ row }: RowMeaning, fact: FactRow): number | null {
  const [wanted, own] = [row.period, fact.when.period];
  if (!wanted || !own) return 0;
  if (formatPeriod(wanted) === formatPeriod(own)) return POINTS.period;
  return periodEnd(wanted).slice(0, 4) === periodEnd(own).slice(0, 4) ? POINTS.year : null;
}

function scoreIndicator({ row, indicatorIds, keys }: RowMeaning, fact: FactRow, sentence: string): number | null {
  const { id, key, zh, en, isProposed } = fact.indicator;
  if (indicatorIds.includes(id)) return POINTS.indicator;
  if ([...keys].some((own) => baseKey(own) === baseKey(key))) return POINTS.name;
  if (keys.size > 0 && !isProposed) return null;
  const overlap = Math.max(0, ...row.names.map((name) => measureOverlap(name, `${sentence}\n${zh}\n${en}`)));
  return overlap >= MUCH ? POINTS.name : overlap >= SOME ? POINTS.someName : 0;
}

function hasSentence({ row }: RowMeaning, sentence: string): boolean {
  const [wanted, own] = [onlyText(row.sentence), onlyText(sentence)];
  return wanted.length >= 8 && (own.includes(wanted) || wanted.includes(own));
}

/** How much speaks for a row meaning this fact, whose value and unit fit already; null where something speaks against. */
export function scoreFact(meaning: RowMeaning, fact: FactRow, sentence: string): number | null {
  if (hasSentence(meaning, sentence)) return POINTS.sentence + (scoreIndicator(meaning, fact, sentence) ?? 0);
  const period = scorePeriod(meaning, fact);
  const indicator = scoreIndicator(meaning, fact, sentence);
  if (period === null || indicator === null) return null;
  const digits = countDigits(fact.quantity.value) >= TELLING_DIGITS && meaning.row.figure?.hasUnit ? POINTS.digits : 0;
  return period + indicator + digits + (meaning.hasSource ? POINTS.source : 0);
}
