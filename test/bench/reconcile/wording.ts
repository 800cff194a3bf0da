import type { Amount, Statement, Time } from './statement.ts';
import type { Script, Unit } from './world.ts';

type Pick = (below: number) => number;

const UNIT_ZH: Partial<Readonly<Record<Unit, string>>> = { tonne: '吨', CNY: '元', USD: '美元', percent: '%' };
const QUALIFIER_ZH = { exact: '', more_than: '超过', approx: '约', nearly: '近' } as const;
const QUALIFIER_EN = { exact: '', more_than: 'more than ', approx: 'about ', nearly: 'nearly ' } as const;

/** `digits` with the point moved: 32416 and 3 is 32.416. */
function movePoint(digits: number, places: number): string {
  if (places <= 0) return `${digits}${'0'.repeat(-places)}`;
  const text = String(digits).padStart(places + 1, '0');
  return `${text.slice(0, -places)}.${text.slice(-places)}`.replace(/\.?0+$/, '');
}

function scaleZh({ digits, place }: Amount): string {
  const size = String(digits).length + place;
  if (size > 8) return `${movePoint(digits, 8 - place)}亿`;
  return size > 4 ? `${movePoint(digits, 4 - place)}万` : movePoint(digits, -place);
}

const group = (text: string): string => text.replace(/\B(?=(\d{3})+$)/g, ',');

function scaleEn({ digits, place }: Amount): string {
  const size = String(digits).length + place;
  if (size > 9) return `${movePoint(digits, 9 - place)} billion`;
  return size > 6 ? `${movePoint(digits, 6 - place)} million` : group(movePoint(digits, -place));
}

function amountEn(amount: Amount): string {
  const text = scaleEn(amount);
  if (amount.unit === 'USD') return `$${text}`;
  return `${text} ${amount.unit === 'tonne' ? 'tonnes' : 'yuan'}`;
}

export const writeAmount = (amount: Amount, script: Script): string =>
  script === 'en' ? amountEn(amount) : scaleZh(amount) + (UNIT_ZH[amount.unit] ?? '');

const rangeText = (low: Amount, high: Amount, script: Script): string =>
  script === 'en'
    ? `between ${scaleEn(low)} and ${amountEn(high)}`
    : `${scaleZh(low)}至${scaleZh(high)}${UNIT_ZH[high.unit] ?? ''}`;

interface Setting {
  readonly published: number;
  readonly pick: Pick;
}

function timeZh(time: Time, { published, pick }: Setting): string {
  switch (time.in) {
    case 'year':
      return time.year === published - 1 && pick(5) === 0 ? '去年，' : `${time.year}年，`;
    case 'months':
      return `${time.year}年1—${time.months}月，`;
    case 'end':
      return pick(2) === 0 ? `${time.year}年末，` : `截至${time.year}年底，`;
    case 'since':
      return `自${time.start}年以来，截至${time.year}年底，`;
    case 'never':
      return '';
  }
}

const MONTHS = ['', 'first month', 'first two months', 'first quarter', 'first four months', 'first five months'];
const LATER = ['first half', 'first seven months', 'first eight months', 'first three quarters', 'first ten months'];
const monthsEn = (months: number): string => [...MONTHS, ...LATER, 'first eleven months'][months] ?? '';

function timeEn(time: Time, { published, pick }: Setting): string {
  switch (time.in) {
    case 'year':
      return time.year === published - 1 && pick(5) === 0 ? 'Last year, ' : `In ${time.year}, `;
    case 'months':
      return `In the ${monthsEn(time.months)} of ${time.year}, `;
    case 'end':
      return pick(2) === 0 ? `At the end of ${time.year}, ` : `By the end of ${time.year}, `;
    case 'since':
      return `By the end of ${time.year}, `;
    case 'never':
      return '';
  }
}

function figureOf({ amount, high, word, indicator: { counted } }: Statement, script: Script): string {
  if (counted && script === 'en') return `${scaleEn(amount)} ${counted.en}`;
  if (counted) return movePoint(amount.digits, -amount.place) + counted.zh;
  if (high) return rangeText(amount, high, script);
  return (script === 'en' ? QUALIFIER_EN : QUALIFIER_ZH)[word] + writeAmount(amount, script);
}

const tenthsText = (tenths: number): string => `${(Math.abs(tenths) / 10).toFixed(1)}`;

const growthZh = ({ growth }: Statement): string =>
  growth ? `，同比${growth.tenths < 0 ? '下降' : '增长'}${tenthsText(growth.tenths)}%` : '';
const growthEn = ({ growth }: Statement): string =>
  growth ? `, ${growth.tenths < 0 ? 'down' : 'up'} ${tenthsText(growth.tenths)} percent year on year` : '';

function verbZh({ modality, revision, indicator, word }: Statement, pick: Pick): string {
  if (indicator.verb) return indicator.verb.zh;
  if (word !== 'exact') return indicator.nature === 'total' ? '累计' : '';
  if (modality) return '预计将达';
  if (revision) return '经修订为';
  if (indicator.nature === 'total') return pick(2) === 0 ? '累计达' : '累计为';
  return pick(2) === 0 ? '为' : '达到';
}

function writeZh(said: Statement, setting: Setting): string {
  const { by, place, part, actor, prices, indicator, time } = said;
  const verb = time.in === 'year' && indicator.nature === 'total' ? '为' : verbZh(said, setting.pick);
  const source = by ? `据${by.zh}统计，` : '';
  const what = `${part?.zh ?? ''}${actor?.zh ?? ''}${prices ? '按可比价格计算的' : ''}${indicator.zh}`;
  return `${source}${timeZh(time, setting)}${place.zh}${place.zh.endsWith('机场') ? '' : '市'}${what}${verb}${figureOf(said, 'zh-Hans')}${growthZh(said)}。`;
}

function verbEn({ modality, revision, indicator, time }: Statement, pick: Pick): string {
  if (indicator.verb) return indicator.verb.en;
  if (modality) return 'is forecast to reach';
  if (revision) return 'was revised to';
  if (indicator.nature === 'total' && time.in === 'since') return `since ${time.start} had reached`;
  return pick(2) === 0 ? 'was' : 'reached';
}

function writeEn(said: Statement, setting: Setting): string {
  const { by, place, part, actor, prices, indicator, time } = said;
  const source = by ? `According to ${by.en}, ` : '';
  const when = timeEn(time, setting);
  const lead = source ? source + when.charAt(0).toLowerCase() + when.slice(1) : when;
  const tail = `${figureOf(said, 'en')}${growthEn(said)}.`;
  if (actor) return `${lead}${place.en}'s ${actor.en} reported ${article(indicator.en)} of ${tail}`;
  const total = indicator.nature === 'total' && time.in === 'since' ? 'cumulative ' : '';
  const name = `${total}${indicator.en}${part ? ` ${part.en}` : ''}${prices ? ' at constant prices' : ''}`;
  return `${lead}${place.en}'s ${name} ${verbEn(said, setting.pick)} ${tail}`;
}

const article = (name: string): string => `${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name}`;

/** One sentence; traditional script is made from the simplified one by the caller. */
export const writeSentence = (said: Statement, script: Script, setting: Setting): string =>
  script === 'en' ? writeEn(said, setting) : writeZh(said, setting);

/** What a headline says of it: the bare number, without its qualifier. */
export function writeHeadline(said: Statement, script: Script): string {
  const amount = writeAmount(said.amount, script);
  if (script === 'en') return `${said.place.en}'s ${said.indicator.en} reaches ${amount}`;
  return `${said.place.zh}市${said.indicator.zh}达${amount}`;
}
