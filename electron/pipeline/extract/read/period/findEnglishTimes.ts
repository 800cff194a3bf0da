import { listMatches } from '../../listMatches.ts';
import { unitAt } from '../../unitAt.ts';
import type { PeriodWords } from '../lexicon.ts';
import { listAnchored } from './anchors.ts';
import { fiscalPlan } from './fiscalYear.ts';
import { type TimedText, type TimeRole, type TimeWord, timeWord } from './timeWord.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?:jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?\\.?|july?\\.?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)';
const COUNT = '(?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';
const YEAR = '(?:19|20)\\d{2}(?![\\d,.]\\d)';
const REL = '(?:this|last|next|the current|the previous|the same) year|the year(?! before| ended)|year to date';
const OF_YEAR = `(?:,?\\s(?:of\\s|in\\s)?(?:${YEAR}|${REL}))`;
const PREFIX =
  'by the end of|at the end of|as of|as at|by|until|till|up to|through|since|from|in|during|throughout|for|over|between|compared with|compared to|above|below|than in|than|against|versus|of|on|at';

const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const FISCAL = '(?:19|20)\\d{2}[-–/](?:19|20)?\\d{2}';

const CORE = [
  `(?:fy|(?:fiscal|financial)(?: year)?)\\s?${FISCAL}(?!\\d)`,
  `${YEAR}(?:\\s?[-–—]\\s?|\\s(?:to|through)\\s)${YEAR}|(?<=between )${YEAR} and ${YEAR}`,
  `${FISCAL} (?:fiscal|financial|school|academic) year`,
  `${FISCAL}(?![-–/\\d]|\\s?(?:percent|per cent|%|million|billion|people|tonnes))`,
  `(?:the )?(?:${COUNT}[- ](?:months?|quarters?|years?)|year|quarter|half)(?: period)? (?:to|through|ended|ending)(?: on)? (?:end-|the end of |${DAY} )?${MONTH}(?: ${DAY}(?!\\d))?(?:${OF_YEAR})?`,
  'fy\\s?(?:(?:19|20)\\d{2}|\\d{2})(?![-–/]?\\d)',
  `(?:the )?(?:first|last|past|previous|opening) ${COUNT} (?:months|quarters|years)${OF_YEAR}?`,
  `(?:the )?(?:first|second|latter) half of ${MONTH}(?:${OF_YEAR})?`,
  `(?:the )?(?:first|second|third|fourth|last) (?:half|quarter)${OF_YEAR}?`,
  `q[1-4](?:${OF_YEAR})?|h[12](?:${OF_YEAR})|[1-4]q\\s?(?:${YEAR}|\\d\\d)|[12]h\\s?${YEAR}`,
  `(?:the )?(?:past|last) (?:decade|year|month|week|quarter)(?!s)`,
  `${MONTH}\\s?(?:-|–|—|to|through|and)\\s?${MONTH}${OF_YEAR}?`,
  `\\d{1,2}\\s${MONTH}(?:${OF_YEAR})?`,
  `${MONTH}(?:\\s\\d{1,2}(?:st|nd|rd|th)?(?!\\d|,\\d{3}))?(?:,?\\s(?:of\\s)?(?:${YEAR}|last year|this year))?`,
  REL,
  `(?:fiscal|financial)(?: year)? ${YEAR}(?![-–/]\\d)`,
  YEAR,
].join('|');

/** Its groups: preposition, edge, core. */
const PATTERN = new RegExp(
  `(?:(?<![a-z])(${PREFIX})\\s)?(?:the\\s)?((?:end|close|beginning|start) of\\s|end-)?(?<![a-z\\d.,$])(${CORE})(?![a-z\\d])`,
  'g',
);
const NOW =
  /(?<![a-z])(?:so far(?! this year)|to date|currently|at present|as of now|until now|now|today|presently)(?![a-z])/g;
const SINCE_LAUNCH =
  /(?<![a-z])since (?:its|the|their) (?:launch|establishment|inception|founding|implementation|opening|start|creation)(?:\s(?:in|on)\s(?:[a-z]+\s)?((?:19|20)\d{2}))?/g;
/** "an initiative launched in November 2015": a start, not the time of the figure. */
const LAUNCHED = /(?:launched|established|founded|set up|inaugurated|initiated|inception)\s?$/;
/** "since it opened in 2019": the year is that of the opening. */
const SINCE_IT =
  /since (?:[a-z ]{2,18}|[a-z' -]{2,40} (?:left|began|begun|opened|started|departed|launched|running|operations?|service|joined|signed) )$/;
/** The same period of, as many as in, what it was in, the peak of: a year to compare with. */
const COMPARED =
  /(?:\bas|what (?:it|they) (?:was|were)|\b(?:levels?|peak|record high|record low|all-time high)(?: seen| reached| set| hit)?|same period|same months|same quarter|corresponding period|same time)(?: of| in| a)?\s?$/;

const WORD_COUNTS: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  last: 4,
};

const countOf = (word: string | undefined): number => WORD_COUNTS[word ?? ''] ?? Number(word);
const monthOf = (word: string | undefined): number => MONTHS.indexOf((word ?? '').slice(0, 3)) + 1;

function roleOf(prefix: string, before: string): TimeRole {
  if (COMPARED.test(before) || /^(?:compared|than|against|versus|above|below)/.test(prefix)) return 'base';
  if (prefix === 'from' && /(?:percent|per cent|points?|%)\s?$/.test(before)) return 'base';
  if (prefix === 'since') return 'since';
  return /^(?:by|as|until|till|up to|through|at)/.test(prefix) ? 'as-of' : 'within';
}

const YEAR_AT_END = new RegExp(`(?<![\\d,])(${YEAR})$`);

const YEAR_SPAN = /((?:19|20)\d{2})\s?(?:[-–—]|to|through|and)\s?((?:19|20)\d{2})$/;
const FISCAL_YEARS = /((?:19|20)\d{2})[-–/]((?:19|20)?\d{2})/;

/** FY24, FY2019-20, the 2019/20 fiscal year. */
function readFiscal(core: string): Partial<TimeWord> | null {
  const span = YEAR_SPAN.exec(core);
  if (span && (span[1] as string) < (span[2] as string))
    return { plan: { from: span[1] as string, to: span[2] as string }, role: 'within' };
  const years = FISCAL_YEARS.exec(core);
  const plan = years && fiscalPlan(years[1] as string, years[2] as string);
  if (plan) return { plan };
  const short = /^fy\s?(\d{2}|(?:19|20)\d{2})$/.exec(core)?.[1];
  if (!short) return null;
  const year = short.length > 2 ? short : `20${short}`;
  return { plan: { from: year, to: year } };
}

function readYearPart(core: string): Partial<TimeWord> {
  const fiscal = readFiscal(core);
  if (fiscal) return fiscal;
  const year = YEAR_AT_END.exec(core);
  if (year) return { year: Number(year[1]) };
  if (/(?:^|\s)(?:the|the same) year/.test(core)) return { isSameYear: true };
  if (/last year|previous year/.test(core)) return { yearOffset: -1 };
  if (/next year/.test(core)) return { yearOffset: 1 };
  return /this year|the year|current year|year to date/.test(core) ? { yearOffset: 0 } : {};
}

const RUN = new RegExp(`(first|last|past|previous|opening) (${COUNT}) (months|quarters|years)`);

/** 前三季度, the first half: months by count. The past five years: an age. */
function readCounted(core: string): Partial<TimeWord> | null {
  const run = RUN.exec(core);
  if (run) return readRun(run[1] as string, countOf(run[2]), run[3] as string);
  const part = /(first|second|third|fourth|last) (half|quarter)(?! of [jfmasond][aepuco])/.exec(core);
  if (part) return readPart(countOf(part[1]), part[2] === 'half' ? 6 : 3);
  const short = /^(?:([qh])([1-4])|([1-4])([qh]))/.exec(core);
  if (short) return readPart(Number(short[2] ?? short[3]), (short[1] ?? short[4]) === 'h' ? 6 : 3);
  if (/decade/.test(core)) return { age: 10, role: 'since' };
  if (/(?:past|last) month$/.test(core)) return { monthOffset: -1 };
  return /past year$/.test(core) ? { age: 1, role: 'since' } : null;
}

function readRun(lead: string, count: number, unit: string): Partial<TimeWord> {
  if (unit === 'years') return { age: count, role: 'since' };
  const months = unit === 'quarters' ? count * 3 : count;
  return lead === 'first' || lead === 'opening' ? { months: [1, Math.min(months, 12)] } : { monthOffset: -months };
}

function readPart(nth: number, length: number): Partial<TimeWord> {
  const last = Math.min(nth, 12 / length) * length;
  return { months: [last - length + 1, last] };
}

const HALF_MONTH = new RegExp(`half of (${MONTH})`);
const TO_MONTH = new RegExp(
  `^(?:the )?(?:(${COUNT})[- ](month|quarter|year)s?|(year|quarter|half))(?: period)? (?:to|through|ended|ending)[ a-z\\d-]*? ?(${MONTH})`,
);
const MONTHS_OF: Record<string, number> = { month: 1, quarter: 3, half: 6, year: 12 };

/** The three months to August, the year ended March 31: so many months, of which the last is named. */
function readMonthsTo(core: string): Partial<TimeWord> | null {
  const [, count, unit, alone, month] = TO_MONTH.exec(core) ?? [];
  const last = monthOf(month);
  const length = (MONTHS_OF[unit ?? alone ?? ''] ?? 0) * (count ? countOf(count) : 1);
  return last > 0 && length > 0 ? { months: [last, last], length } : null;
}

const RANGE = new RegExp(`^(${MONTH})\\s?(?:-|–|—|to|through|and)\\s?(${MONTH})`);
const DAY_FIRST = new RegExp(`^(\\d{1,2})\\s(${MONTH})`);
const MONTH_FIRST = new RegExp(`^(${MONTH})(?:\\s(\\d{1,2})(?:st|nd|rd|th)?(?!\\d))?`);

function readMonthPart(core: string): Partial<TimeWord> | null {
  const half = HALF_MONTH.exec(core);
  if (half) return { months: [monthOf(half[1]), monthOf(half[1])] };
  const run = readMonthsTo(core);
  if (run) return run;
  const range = RANGE.exec(core);
  if (range) return { months: [monthOf(range[1]), monthOf(range[2])] };
  const dayFirst = DAY_FIRST.exec(core);
  if (dayFirst) return { months: [monthOf(dayFirst[2]), monthOf(dayFirst[2])], day: Number(dayFirst[1]) };
  const month = MONTH_FIRST.exec(core);
  if (!month) return null;
  return { months: [monthOf(month[1]), monthOf(month[1])], day: month[2] ? Number(month[2]) : null };
}

/** "may" and "march" are words too, and 2022 may be a count: they need a preposition or a day or a year beside them. */
const OF_YEAR_NOUN =
  /^\s(?:growth|budget|target|forecast|fiscal|financial|sales|revenue|output|production|full-year|deficit|outlook|estimate|projection|spending|exports|imports|harvest|crop|gdp|inflation|earnings|profit|census)\b/;
const BASE_NOUN = /^\s(?:levels?|figures?|peak|average|baseline)\b/;

function isBareWord(core: string, prefix: string): boolean {
  if (/^(?:may|march|mar)$/.test(core))
    return !/^(?:in|by|since|from|of|until|during|through|at|as of|by the end of|at the end of)$/.test(prefix);
  if (/^\d{4}$/.test(core))
    return prefix === '' || prefix === 'for' || prefix === 'over' || prefix === 'at' || prefix === 'up to';
  return false;
}

function readTime(match: RegExpMatchArray, text: string, offset: number): TimeWord | null {
  const { 1: prefix = '', 2: edge, 3: core = '' } = match;
  const at = match.index ?? 0;
  const behind = text.slice(at + match[0].length, at + match[0].length + 14);
  // its 2025 growth target, the 2019 level
  const isOfNoun = /^\d{4}$/.test(core) && (OF_YEAR_NOUN.test(behind) || BASE_NOUN.test(behind));
  if (isBareWord(core, prefix) && !edge && !isOfNoun) return null;
  // Which week or quarter the last one was, an article does not tell.
  if (/(?:past|last) (?:week|quarter)$/.test(core)) return null;
  const said = { ...readYearPart(core), ...(readCounted(core) ?? readMonthPart(core) ?? {}) };
  const isEnd = edge !== undefined && /^(?:end|close)/.test(edge);
  const isClosed = isEnd || /end of$/.test(prefix);
  const before = text.slice(Math.max(0, at - 56), at);
  const role =
    BASE_NOUN.test(behind) && isOfNoun
      ? 'base'
      : (said.role ?? (LAUNCHED.test(before) || SINCE_IT.test(before) ? 'since' : roleOf(prefix, before)));
  return timeWord(offset + at, offset + at + match[0].length, {
    ...said,
    role: isClosed && role === 'within' ? 'as-of' : role,
    // A fiscal year ends in a month that the text does not tell.
    edge: /^(?:fiscal|financial|fy)/.test(core) ? null : isClosed ? 'end' : edge ? 'start' : null,
  });
}

function* listLaunches(text: string, offset: number): Iterable<TimeWord> {
  for (const match of listMatches(text, SINCE_LAUNCH)) {
    const said = match[1] ? { year: Number(match[1]) } : { age: 0 };
    yield timeWord(offset + match.index, offset + match.index + match[0].length, { ...said, role: 'since' });
  }
}

/** Under the 14th Five-Year Plan: the years it runs for. */
function* listPlans(text: string, offset: number, { plans }: PeriodWords): Iterable<TimeWord> {
  for (const plan of plans) {
    for (const words of plan.words) {
      const at = words.endsWith('plan') ? text.indexOf(words) : -1;
      if (at >= 0) yield timeWord(offset + at, offset + at + words.length, { role: 'within', plan });
    }
  }
}

/** What a word can begin, by its first three units, or four where the third is a blank. */
const OF_CORE = 1;
const OF_NOW = 2;
const OF_SINCE = 4;
const OF_PLAN = 8;
const ORDINALS =
  '1q 2q 3q 4q 1h 2h fir sec thi fou las pas pre ope nex cur sam yea fis fin fy1 fy2 q1 q2 q3 q4 h1 h2 19 20'.split(
    ' ',
  );

const DIGESTS = 0x3ff;
const digestOf = (a: number, b: number, c: number): number => (a * 961 + b * 31 + c) & DIGESTS;
const ANY = 0;
const kinds = new Uint8Array(DIGESTS + 1);

function mark(starts: readonly string[], kind: number): void {
  for (const start of starts) {
    const codes = [
      start.charCodeAt(0),
      start.charCodeAt(1),
      start.length > 2 ? start.charCodeAt(start.length - 1) : ANY,
    ] as const;
    kinds[digestOf(...codes)] = (kinds[digestOf(...codes)] as number) | kind;
  }
}
mark([...ORDINALS, ...MONTHS], OF_CORE);
mark(['so f', 'to d', 'at p', 'as o', 'cur', 'unt', 'now', 'tod', 'pre'], OF_NOW);
mark(['sin'], OF_SINCE);
mark(['fiv'], OF_PLAN);

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const wordUnits = new Uint8Array(0x10000);
for (const unit of 'abcdefghijklmnopqrstuvwxyz0123456789') wordUnits[unit.charCodeAt(0)] = 1;
const isWordUnit = (code: number): boolean => wordUnits[code] === 1;

/** 20 in 2024, q1: two units tell. Of words three, and of those of two letters the first of the next word. */
function kindAt(text: string, at: number, code: number): number {
  const [next, third] = [unitAt(text, at + 1), unitAt(text, at + 2)];
  const short = isDigit(next) ? (kinds[digestOf(code, next, ANY)] as number) : 0;
  if (isDigit(code)) return short;
  return short | (kinds[digestOf(code, next, isWordUnit(third) ? third : unitAt(text, at + 3))] as number);
}

/** 12 May: one or two digits and a blank before what may be a month. */
function isDayAt(text: string, at: number): boolean {
  const blank = isDigit(unitAt(text, at + 1)) ? at + 2 : at + 1;
  return !isWordUnit(unitAt(text, blank)) && (kindAt(text, blank + 1, unitAt(text, blank + 1)) & OF_CORE) !== 0;
}

/** A core begins behind no letter or digit; before what it is told by may stand a preposition, an edge and an article. */
const REACH = 52;

const CORE_AT = new RegExp(`(?<![a-z\\d.,$])(?:${CORE})(?![a-z\\d])`, 'y');
const ARTICLE = 'the ';

/** Whether a core begins at a word, or at the article before it: then the whole expression is worth its search. */
function isCoreAt(text: string, at: number): boolean {
  CORE_AT.lastIndex = at;
  if (CORE_AT.test(text)) return true;
  if (!text.startsWith(ARTICLE, at - ARTICLE.length)) return false;
  CORE_AT.lastIndex = at - ARTICLE.length;
  return CORE_AT.test(text);
}

/** Where cores may begin in a sentence, and what else it may have: most words are passed over by a look at a few units. */
function scanStarts({ text, folded, offset }: TimedText): { cores: number[]; seen: number } {
  const cores: number[] = [];
  let seen = 0;
  let isInside = false;
  for (let at = 0; at + 1 < text.length; at += 1) {
    const code = folded.charCodeAt(offset + at);
    const isWord = isWordUnit(code);
    if (isWord && !isInside) {
      const kind = kindAt(folded, offset + at, code);
      seen |= kind;
      if ((kind & OF_CORE) !== 0 || (isDigit(code) && isDayAt(folded, offset + at))) cores.push(at);
    }
    isInside = isWord;
  }
  return { cores, seen };
}

/** Every time expression of a folded English sentence, unordered. */
export function findEnglishTimes(timed: TimedText, words: PeriodWords): TimeWord[] {
  const { text, offset } = timed;
  const found: TimeWord[] = [];
  const { cores, seen } = scanStarts(timed);
  const at = cores.filter((core) => isCoreAt(text, core));
  listAnchored(text, PATTERN, { at, reach: REACH }, (match) => {
    const word = readTime(match, text, offset);
    if (word) found.push(word);
    return true;
  });
  for (const match of (seen & OF_NOW) !== 0 ? listMatches(text, NOW) : []) {
    found.push(timeWord(offset + match.index, offset + match.index + match[0].length, { role: 'as-of', isNow: true }));
  }
  if ((seen & OF_SINCE) !== 0) found.push(...listLaunches(text, offset));
  if ((seen & OF_PLAN) !== 0) found.push(...listPlans(text, offset, words));
  return found;
}
