import type { Mention } from '../mention.ts';
import type { Page } from './numeral.ts';

/** Amounts from a hundred million up that name no unit are of money where their sentence speaks of money. */
const LARGE = /^\d{9,}/;
/** Words before a number that count something else: 用户突破3亿. */
const OTHER_COUNT =
  /(?:用户|参数量?|词元|数量|容量|人口|粉丝|网民|播放|点击|下载|阅读|浏览|访问|销量|产量|总量|流量|人数|次数|规模达)[^,。;]{0,8}$/;
/** Words before a number that speak of money: then the currency may stand further off. */
const MONEY_CUE =
  /(?:拨款?|投资|投入|耗资|斥资|涉资|预算|开支|支出|收入|收益|盈余|盈利|利润|亏损|预留|贷款|融资|市值|成交|营业额|金额|总额|资产|产值)[^,。;]{0,6}$/;
const REACH = 120;
const FAR_REACH = 400;
const SENTENCE_END = /[。!?;\n]/;

const CURRENCY = /^[A-Z]{3}$/;
const isMoney = ({ quantity }: Mention): boolean => CURRENCY.test(quantity.unit) && quantity.unit !== 'TEU';

function isBareAmount({ text }: Page, { quantity, span }: Mention): boolean {
  if (quantity.unit !== 'item' || quantity.noun !== null || !LARGE.test(quantity.value)) return false;
  const words = text.slice(span.start, span.end);
  return /[亿兆]/.test(words) && !OTHER_COUNT.test(text.slice(Math.max(0, span.start - 16), span.start));
}

function isNear(text: string, a: Mention, b: Mention): boolean {
  const [first, second] = a.span.start < b.span.start ? [a, b] : [b, a];
  const gap = text.slice(first.span.end, second.span.start);
  if (gap.length <= REACH && !SENTENCE_END.test(gap)) return true;
  return gap.length <= FAR_REACH && MONEY_CUE.test(text.slice(Math.max(0, a.span.start - 14), a.span.start));
}

/** The nearest amount of money, before or behind: of the same sentence, or near by where the words speak of money. */
function findMoney(text: string, mentions: readonly Mention[], at: number): Mention | null {
  for (let distance = 1; distance <= 4; distance += 1) {
    for (const other of [mentions[at - distance], mentions[at + distance]]) {
      if (other && isMoney(other) && isNear(text, mentions[at] as Mention, other)) return other;
    }
  }
  return null;
}

/** Gives amounts such as 六四〇.五亿 the currency that their sentence names for another amount. */
export function shareCurrency(page: Page, mentions: readonly Mention[]): Mention[] {
  return mentions.map((mention, at) => {
    const money = isBareAmount(page, mention) ? findMoney(page.text, mentions, at) : null;
    if (!money) return mention;
    const { unit } = money.quantity;
    const why = [...mention.why, { field: 'unit', rule: 'unit-nearby', detail: unit }];
    return { ...mention, quantity: { ...mention.quantity, unit }, why };
  });
}
