import numerals from '../../../../resources/lexicons/numerals.json' with { type: 'json' };

const plainOf: ReadonlyMap<string, string> = new Map(Object.entries(numerals.chinese.formal));

/** A formal numeral ends in one of its scales or names money: 大陆 and 队伍 hold characters that count only in such a run. */
const MAY_BE_FORMAL = /[拾佰仟]|[壹贰叁肆伍陆柒捌玖][万亿元圆]/;
const RUN = /[壹贰叁肆伍陆柒捌玖拾佰仟零〇万亿]{2,40}(?=[^壹贰叁肆伍陆柒捌玖拾佰仟]|$)/g;
const isFormal = (run: string): boolean =>
  [...run].filter((char) => plainOf.has(char)).length >= 2 || MAY_BE_FORMAL.test(run);

/** Writes 叁仟伍佰万 as 三千五百万. The length stays, so that offsets hold. */
export function plainFormalNumerals(text: string): string {
  if (!MAY_BE_FORMAL.test(text)) return text;
  return text.replace(RUN, (run) => (isFormal(run) ? [...run].map((char) => plainOf.get(char) ?? char).join('') : run));
}
