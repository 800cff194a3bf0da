import { listMatches } from '../../listMatches.ts';
import type { PeriodWords } from '../lexicon.ts';
import { listAnchored } from './anchors.ts';
import { readEraYear, readSmallNumber, readYear } from './chineseNumber.ts';
import {
  compile,
  OF_DATE,
  OF_NEAR,
  OF_NOW,
  OF_PLAN,
  OF_SPAN,
  OF_TELLING,
  OF_YEAR,
  type Patterns,
  TELLS,
} from './chinesePatterns.ts';
import { readTail } from './chineseTail.ts';
import { fiscalPlan } from './fiscalYear.ts';
import { type TimedText, type TimeRole, type TimeWord, timeWord } from './timeWord.ts';

function roleOf(prefix: string, suffix: string): TimeRole {
  if (suffix.endsWith('以来') || suffix === '起' || suffix === '开始' || /^自/.test(prefix)) return 'since';
  if (/较|比|高|低|超/.test(prefix) || suffix === '同期' || suffix === '相比' || suffix === '水平') return 'base';
  if (/截|至|到/.test(prefix) || suffix.endsWith('止')) return 'as-of';
  return 'within';
}

/** 恢复至2019年的八成 is compared with 2019; 截至上周五(20日) goes up to that day. */
function roleBefore({ 1: prefix, input, index }: RegExpExecArray): TimeRole | null {
  const before = input.slice(Math.max(0, index - 10), index);
  if (/^[至到]$/.test(prefix ?? '') && /(?:恢复|回复|回升|相当)$/.test(before)) return 'base';
  return prefix === undefined && /截[至止]到?[^,。;\d]{0,6}\($/.test(before) ? 'as-of' : null;
}

const isRealMonth = (m: TimeWord['months'] | undefined): boolean =>
  m === null || m === undefined || (m[0] >= 1 && m[1] <= 12 && m[0] <= m[1]);

const readEra = (said: string, { eraYears }: Patterns): number =>
  readEraYear(said.replace(/[^\d零〇○一二三四五六七八九十百]/g, '')) + eraYears;

function readDate(match: RegExpExecArray, offset: number, patterns: Patterns): TimeWord | null {
  const { 1: prefix = '', 2: year, 3: era, 4: rel, 6: bare, 5: tail = bare, 7: suffix = '' } = match;
  const said = tail ? readTail(tail) : {};
  if (!isRealMonth(said.months)) return null;
  const told = roleBefore(match);
  const role = told ?? roleOf(prefix, suffix);
  const isOfFigure =
    told === null && /^[至到]$/.test(prefix) && match.input.startsWith('的', match.index + match[0].length);
  const isMoment = said.edge === 'end' && role === 'within';
  return timeWord(offset + match.index, offset + match.index + match[0].length, {
    ...said,
    role: isMoment ? 'as-of' : isOfFigure && said.edge !== 'end' ? 'within' : role,
    year: year ? readYear(year) : era ? readEra(era, patterns) : null,
    yearOffset: rel ? (patterns.relative.get(rel) ?? 0) : null,
  });
}

/** Units from the beginning of a date or span to its first anchor are fewer: 截止到 二零二四 年, 十一—十二月. */
const REACH = 24;

/** A month 13 is none: the search goes on one unit behind where it began. */
function listDates(text: string, offset: number, patterns: Patterns, found: TimeWord[], at: number[]): void {
  listAnchored(text, patterns.date, { at, reach: REACH }, (match) => {
    const word = readDate(match, offset, patterns);
    if (word) found.push(word);
    return word !== null;
  });
}

function readSpan(match: RegExpExecArray, offset: number): TimeWord | null {
  const { 1: lead, 2: n, 3: since, 4: ago, 5: bare } = match;
  const [start, end] = [offset + match.index, offset + match.index + match[0].length];
  if (n && ago) return timeWord(start, end, { role: 'base', yearOffset: -readSmallNumber(n) });
  if (n && !lead && !since) return null;
  const age = n && !bare ? readSmallNumber(n) : 0;
  // 过去一年 is a year, and no start of a total.
  return timeWord(start, end, { role: lead === '过去' && !since && age === 1 ? 'within' : 'since', age });
}

function listSpans(text: string, offset: number, { span }: Patterns, found: TimeWord[], at: number[]): void {
  listAnchored(text, span, { at, reach: REACH }, (match) => {
    const word = readSpan(match, offset);
    if (word) found.push(word);
    return true;
  });
}

/** “十四五”前四年: 2021 to 2024. */
const firstYears = ({ from }: { from: string }, count: number): { from: string; to: string } => ({
  from,
  to: String(Number(from) + count - 1),
});

function* listNow(text: string, offset: number, { now }: Patterns): Iterable<TimeWord> {
  for (const match of listMatches(text, now)) {
    yield timeWord(offset + match.index, offset + match.index + match[0].length, { role: 'as-of', isNow: true });
  }
}

function* listPlans(text: string, offset: number, { plan }: Patterns, words: PeriodWords): Iterable<TimeWord> {
  for (const match of listMatches(text, plan)) {
    const entry = words.plans.find((p) => p.words.some((w) => match[0].startsWith(w)));
    const { 1: since, 2: first } = match;
    if (!entry || since === '开局') continue;
    const role = since ? 'since' : 'within';
    const plan = first ? firstYears(entry, readSmallNumber(first)) : entry;
    yield timeWord(offset + match.index, offset + match.index + match[0].length, { role, plan });
  }
}

const YEARS = /((?:19|20)\d\d)年?\s?(?:[-–—~]{1,2}|至|到)\s?((?:19|20)\d\d)年(?!底|末|初)/g;

const HAS_YEAR = /\d年/;

/** 2021年至2024年: a span of whole years. */
function* listYearSpans(text: string, offset: number): Iterable<TimeWord> {
  if (!HAS_YEAR.test(text)) return;
  for (const match of listMatches(text, YEARS)) {
    const [from, to] = [match[1] as string, match[2] as string];
    if (from < to)
      yield timeWord(offset + match.index, offset + match.index + match[0].length, {
        role: 'within',
        plan: { from, to },
      });
  }
}

/** 2019/20财年: from the one calendar year to the next. */
function* listFiscalYears(text: string, offset: number, { fiscal }: Patterns): Iterable<TimeWord> {
  if (!FISCAL_JOINT.test(text)) return;
  for (const match of listMatches(text, fiscal)) {
    const plan = fiscalPlan(readDigits(match[1] as string), readDigits(match[2] as string));
    if (plan) yield timeWord(offset + match.index, offset + match.index + match[0].length, { role: 'within', plan });
  }
}

const FISCAL_JOINT = /[\d零〇○一二三四五六七八九]\s?[-–—~/至]/;

const readDigits = (said: string): string =>
  /\d/.test(said) ? said : [...said].map((char) => readYear(char)).join('');

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
    for (const match of listMatches(text, pattern)) {
      const isBase = /[较比]$/.test(text.slice(0, match.index));
      yield timeWord(
        offset + match.index,
        offset + match.index + match[0].length,
        isBase ? { ...said, role: 'base' } : said,
      );
    }
  }
}

function isTelling(text: string, at: number, { telling }: Patterns): boolean {
  telling.lastIndex = at;
  return telling.test(text);
}

/** Every time expression of a folded Chinese sentence, unordered. */
export function findChineseTimes({ text, folded, offset }: TimedText, periods: PeriodWords): TimeWord[] {
  const patterns = compile(periods);
  const { kinds } = patterns;
  let seen = 0;
  const [dates, spans, words]: [number[], number[], number[]] = [[], [], []];
  for (let at = 0; at < text.length; at += 1) {
    const kind = kinds[folded.charCodeAt(offset + at)] as number;
    if (kind === 0) continue;
    seen |= kind;
    if ((kind & OF_DATE) !== 0) dates.push(at);
    if ((kind & OF_SPAN) !== 0) spans.push(at);
    if ((kind & OF_TELLING) !== 0) words.push(at);
  }
  if ((seen & TELLS) === 0 && !words.some((at) => isTelling(text, at, patterns))) return [];
  const found: TimeWord[] = [];
  if ((seen & OF_YEAR) !== 0) found.push(...listYearSpans(text, offset), ...listFiscalYears(text, offset, patterns));
  if (dates.length > 0) listDates(text, offset, patterns, found, dates);
  if (spans.length > 0) listSpans(text, offset, patterns, found, spans);
  if ((seen & OF_NOW) !== 0) found.push(...listNow(text, offset, patterns));
  if ((seen & OF_PLAN) !== 0) found.push(...listPlans(text, offset, patterns, periods));
  if ((seen & OF_NEAR) !== 0) found.push(...listNear(text, offset));
  return found;
}
