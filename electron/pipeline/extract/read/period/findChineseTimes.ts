import type { PeriodWords } from '../lexicon.ts';
import { readSmallNumber, readYear } from './chineseNumber.ts';
import { type TimeRole, type TimeWord, timeWord } from './timeWord.ts';

const N = '(?:\\d{1,2}|[一二三四五六七八九十两]{1,3})';
const DASH = '\\s?(?:[-—–―~至到]|——)\\s?';
const TAIL = [
  `前\\s?${N}\\s?个?月`,
  `${N}\\s?月?${DASH}${N}\\s?月(?:份)?(?:底|末)?`,
  `${N}\\s?月(?:份)?(?:\\s?${N}\\s?[日号](?![均报元]))?\\s?(?:底|末|初|上旬|中旬|下旬)?`,
  `前[三两二23]季度|一至三季度|第?[一二三四1-4]季度`,
  '上半年|下半年|全年|首月|第一个月',
  '年?[底末初](?![级步中])',
  '\\d{1,2}[日号](?![均报元本])',
].join('|');
const YEAR = '(?:19|20)\\d{2}|[一二][零〇一二三四五六七八九]{3}';
const PREFIX = '截至|截止到?|截到|自从|自|从|由|较之?|比|高过|超过|高于|低于|相比|至|到|与|同';
const SUFFIX = '[^,。;、:]{0,8}?以来|起|开始|为止|止|以后|之后|后|同期|相比|水平';

/** Words for years as one alternation, the longest first. */
function relativeYears({ relativeYears: entries }: PeriodWords): Map<string, number> {
  return new Map(entries.flatMap(({ words, years }) => words.map((word): [string, number] => [word, years])));
}

const alternation = (words: Iterable<string>): string => [...words].sort((a, b) => b.length - a.length).join('|');
const isHan = (word: string): boolean => word.charCodeAt(0) > 0x2e80;

interface Patterns {
  readonly date: RegExp;
  readonly relative: ReadonlyMap<string, number>;
  readonly span: RegExp;
  readonly now: RegExp;
  readonly plan: RegExp;
}

const known = new WeakMap<PeriodWords, Patterns>();

function compile(words: PeriodWords): Patterns {
  const cached = known.get(words);
  if (cached) return cached;
  const relative = relativeYears(words);
  const years = alternation([...relative.keys()].filter(isHan));
  const plans = alternation(words.plans.flatMap((p) => p.words).filter(isHan));
  const launches = alternation(words.launches.filter(isHan));
  const made = {
    relative,
    date: new RegExp(
      // The look-ahead lets the engine skip to a character that can begin a date.
      `(?=[\\d一二三四五六七八九十两截自从由较比高超低相至到与同今去前本上年明后第首下全])(?<prefix>${PREFIX})?\\s?(?:(?<year>${YEAR})\\s?年度?|(?<rel>${years}))?\\s?(?<tail>${TAIL})?(?<suffix>${SUFFIX})?`,
      'g',
    ),
    span: new RegExp(
      `(?<lead>近|过去|这|走过|历经)?\\s?(?<n>${N})\\s?[余多]?年多?(?:(?<since>以来|来|间)|(?<ago>前))?|(?:${launches})(?<bare>以来)|近年来|多年来`,
      'g',
    ),
    now: new RegExp(alternation(words.now.filter(isHan)), 'g'),
    plan: new RegExp(`(?:${plans})["”』」]?(?:规划)?(?<since>以来|开局)?`, 'g'),
  };
  known.set(words, made);
  return made;
}

function roleOf(prefix: string, suffix: string): TimeRole {
  if (suffix.endsWith('以来') || suffix === '起' || suffix === '开始' || /^自/.test(prefix)) return 'since';
  if (/较|比|高|低|超/.test(prefix) || suffix === '同期' || suffix === '相比' || suffix === '水平') return 'base';
  if (/截|至|到/.test(prefix) || suffix.endsWith('止')) return 'as-of';
  return 'within';
}

const QUARTERS = '一二三四';

function readQuarter(tail: string): Partial<TimeWord> | null {
  if (!tail.includes('季度')) return null;
  if (/^前|^一至三/.test(tail)) return { months: [1, /[两二2]/.test(tail) ? 6 : 9] };
  const digit = tail.replace('第', '')[0] ?? '';
  const quarter = QUARTERS.includes(digit) ? QUARTERS.indexOf(digit) + 1 : Number(digit);
  return { months: [quarter * 3 - 2, quarter * 3] };
}

const NAMED: Record<string, Partial<TimeWord>> = {
  上半年: { months: [1, 6] },
  下半年: { months: [7, 12] },
  全年: { months: [1, 12] },
  首月: { months: [1, 1] },
  第一个月: { months: [1, 1] },
};

const FIRST_MONTHS = new RegExp(`^前\\s?(${N})\\s?个?月`);
const MONTH_RANGE = new RegExp(`^(${N})\\s?月?${DASH}(${N})\\s?月`);
const MONTH_DAY = new RegExp(`^(${N})\\s?月(?:份)?(?:\\s?(${N})\\s?[日号])?\\s?(底|末|初|上旬|中旬|下旬)?`);

const edgeOf = (mark: string | undefined): TimeWord['edge'] =>
  mark === '底' || mark === '末' ? 'end' : mark === '初' ? 'start' : null;

function readMonths(tail: string): Partial<TimeWord> | null {
  const first = FIRST_MONTHS.exec(tail);
  if (first) return { months: [1, readSmallNumber(first[1] as string)] };
  const range = MONTH_RANGE.exec(tail);
  if (range) return { months: [readSmallNumber(range[1] as string), readSmallNumber(range[2] as string)] };
  const single = MONTH_DAY.exec(tail);
  if (!single) return null;
  const month = readSmallNumber(single[1] as string);
  return { months: [month, month], day: single[2] ? readSmallNumber(single[2]) : null, edge: edgeOf(single[3]) };
}

function readTail(tail: string): Partial<TimeWord> {
  const compact = tail.replaceAll(' ', '');
  const named = NAMED[compact];
  if (named) return named;
  const found = readQuarter(compact) ?? readMonths(tail);
  if (found) return found;
  if (/[日号]$/.test(compact)) return { day: Number(compact.slice(0, -1)) };
  return { edge: edgeOf(compact.at(-1)) };
}

const isRealMonth = (m: TimeWord['months'] | undefined): boolean =>
  m === null || m === undefined || (m[0] >= 1 && m[1] <= 12 && m[0] <= m[1]);

function readDate(match: RegExpExecArray, offset: number, relative: ReadonlyMap<string, number>): TimeWord | null {
  const { prefix = '', year, rel, tail, suffix = '' } = match.groups ?? {};
  if (!year && !rel && !tail) return null;
  const said = tail ? readTail(tail) : {};
  if (!isRealMonth(said.months)) return null;
  const role = roleOf(prefix, suffix);
  const isMoment = said.edge === 'end' && role === 'within';
  return timeWord(offset + match.index, offset + match.index + match[0].length, {
    ...said,
    role: isMoment ? 'as-of' : role,
    year: year ? readYear(year) : null,
    yearOffset: rel ? (relative.get(rel) ?? 0) : null,
  });
}

function* listDates(text: string, offset: number, { date, relative }: Patterns): Iterable<TimeWord> {
  date.lastIndex = 0;
  for (;;) {
    const match = date.exec(text);
    if (!match) return;
    const word = readDate(match, offset, relative);
    if (word) yield word;
    // The pattern may match nothing, or a bare 至: go on one unit behind where it began.
    else date.lastIndex = match.index + 1;
  }
}

function* listSpans(text: string, offset: number, { span }: Patterns): Iterable<TimeWord> {
  for (const match of text.matchAll(span)) {
    const { lead, n, since, ago, bare } = match.groups ?? {};
    if (n && ago) {
      const years = readSmallNumber(n);
      yield timeWord(offset + match.index, offset + match.index + match[0].length, {
        role: 'base',
        yearOffset: -years,
      });
      continue;
    }
    if (n && !lead && !since) continue;
    const age = n && !bare ? readSmallNumber(n) : 0;
    yield timeWord(offset + match.index, offset + match.index + match[0].length, { role: 'since', age });
  }
}

function* listOthers(text: string, offset: number, { now, plan }: Patterns, words: PeriodWords): Iterable<TimeWord> {
  for (const match of text.matchAll(now)) {
    yield timeWord(offset + match.index, offset + match.index + match[0].length, { role: 'as-of', isNow: true });
  }
  for (const match of text.matchAll(plan)) {
    const entry = words.plans.find((p) => p.words.some((w) => match[0].startsWith(w)));
    if (!entry || match.groups?.since === '开局') continue;
    const role = match.groups?.since ? 'since' : 'within';
    yield timeWord(offset + match.index, offset + match.index + match[0].length, { role, plan: entry });
  }
}

const NEAR_WORDS: readonly [RegExp, Partial<TimeWord>][] = [
  [/昨[日天]/g, { dayOffset: -1 }],
  [/今[日天](?!后)/g, { dayOffset: 0 }],
  [/前天/g, { dayOffset: -2 }],
  [/上个?月(?!同期)/g, { monthOffset: -1 }],
  [/本月/g, { monthOffset: 0 }],
];

const MAY_BE_NEAR = /[昨今前上本][日天个月]/;

function* listNear(text: string, offset: number): Iterable<TimeWord> {
  if (!MAY_BE_NEAR.test(text)) return;
  for (const [pattern, said] of NEAR_WORDS) {
    for (const match of text.matchAll(pattern)) {
      const isBase = /[较比]$/.test(text.slice(0, match.index));
      yield timeWord(
        offset + match.index,
        offset + match.index + match[0].length,
        isBase ? { ...said, role: 'base' } : said,
      );
    }
  }
}

/** Every time expression of a folded Chinese text, unordered. `offset` is where the text begins in the body. */
export function findChineseTimes(text: string, offset: number, words: PeriodWords): TimeWord[] {
  const patterns = compile(words);
  return [
    ...listDates(text, offset, patterns),
    ...listSpans(text, offset, patterns),
    ...listOthers(text, offset, patterns, words),
    ...listNear(text, offset),
  ];
}
