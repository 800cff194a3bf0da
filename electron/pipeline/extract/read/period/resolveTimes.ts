import { parseDate } from '../../../../common/calendar.ts';
import type { PeriodWords } from '../lexicon.ts';
import type { ResolvedTime, TimeFrame } from './resolvedTime.ts';
import { resolveTime } from './resolveTime.ts';
import type { TimeWord } from './timeWord.ts';

const BOUNDARY = /[,;:。、]/;

/** Chongqing, Nov. 10 -- */
const DATELINE = /^\s?[,)]?\s?(?:(?:\([a-z ]+\)\s?)?(?:--|—)|\([a-z ]+\)\s?[-–]\s)/;

/** 11月10日,记者从发布会上获悉 …: a day whose clause, or the one behind it, tells of a report and not of what is reported. */
function isReportDay(word: TimeWord, text: string, offset: number, reports: readonly string[]): boolean {
  if (word.day === null && word.dayOffset === null) return false;
  if (word.role !== 'within') return false;
  const from = word.end - offset;
  if (DATELINE.test(text.slice(from, from + 24))) return true;
  const clause = text
    .slice(from, from + 40)
    .split(BOUNDARY)
    .slice(0, 2)
    .join(' ');
  const before = text.slice(Math.max(0, word.start - offset - 24), word.start - offset);
  return reports.some((report) => clause.includes(report) || (report.length > 2 && before.includes(report)));
}

export interface TimeSetting {
  readonly articleDate: string | null;
  readonly launch: string | null;
  readonly contextYear: number | null;
  readonly words: PeriodWords;
}

/** Resolves the time expressions of one sentence in order: each may lend its year and month to the next. */
export function resolveTimes(
  found: readonly TimeWord[],
  text: string,
  offset: number,
  setting: TimeSetting,
): ResolvedTime[] {
  const { articleDate, launch, contextYear, words } = setting;
  let frame: TimeFrame = { articleDate, launch, contextYear, lastYear: null, lastMonth: null, isFuture: false };
  const times: ResolvedTime[] = [];
  for (const word of found) {
    frame = {
      ...frame,
      isFuture:
        isFuture(
          text.slice(Math.max(0, word.start - offset - (isWholeYear(word) ? FAR : NEAR)), word.start - offset),
        ) ||
        isFutureBehind(text, word.end - offset) ||
        (isWholeYear(word) && FORETOLD_BEHIND.test(text.slice(word.end - offset, word.end - offset + FAR))),
    };
    const time = resolveTime(word, frame);
    if (!time) continue;
    const isReport = isReportDay(word, text, offset, words.reports);
    times.push(shapeTime(time, { isReport, isSuperlative: isSuperlative(time, text, offset) }));
    if (time.role !== 'base') frame = carry(frame, word, time);
  }
  return times;
}

const NEAR = 16;
/** 全年 stands far behind the word that foretells it: 预估第2季营收…,全年…. */
const FAR = 80;
const isWholeYear = ({ months, year }: TimeWord): boolean => year === null && months?.[0] === 1 && months[1] === 12;

/** Written out, so that all have one shape. */
const shapeTime = (
  time: ResolvedTime,
  { isReport, isSuperlative: isOfBest }: Pick<ResolvedTime, 'isReport' | 'isSuperlative'>,
): ResolvedTime => ({
  start: time.start,
  end: time.end,
  role: time.role,
  from: time.from,
  to: time.to,
  isWindow: time.isWindow,
  isStated: time.isStated,
  basis: time.basis,
  age: time.age,
  isNow: time.isNow,
  isReport,
  isRunningYear: time.isRunningYear,
  isSuperlative: isOfBest,
});

const BEST_REACH = 30;
const BEST_BEHIND = /^[^,;。]*?(?:最|首次|头一次|第一次|新高|新低)/;
const BEST_BEFORE =
  /(?:highest|lowest|fewest|slowest|smallest|longest|shortest|hottest|driest|wettest|worst|best|least|steepest|sharpest|fastest|biggest|largest|strongest|weakest|first time|record high|most)[^,;]*$/;

function isSuperlative({ role, start, end }: ResolvedTime, text: string, offset: number): boolean {
  if (role !== 'since') return false;
  const [from, to] = [start - offset, end - offset];
  return (
    BEST_BEHIND.test(text.slice(to, to + BEST_REACH)) ||
    BEST_BEFORE.test(text.slice(Math.max(0, from - BEST_REACH), from))
  );
}

/** 全年…与…比率有望降至: what the whole year is expected to be. */
const FORETOLD_BEHIND = /^[^。;\d]{0,40}?(?:有望|预计|预测|力争)/;
const FUTURE_BEHIND = /[\u4e00-\u9fff]{0,6}?(?:将|预计|计划|可望|有望|料|预估|预测|目标|上看)|前|\s?will\b/y;

function isFutureBehind(text: string, at: number): boolean {
  FUTURE_BEHIND.lastIndex = at;
  return FUTURE_BEHIND.test(text);
}

const isFuture = (before: string): boolean =>
  /预计|预估|预测|预料|预期|可望|料(?:将)?$|有望|力争|目标|计划|争取|将|expect|forecast|project|target|aim|will\b|plan/.test(
    before,
  );

function carry(frame: TimeFrame, word: TimeWord, time: ResolvedTime): TimeFrame {
  const isDated = word.year !== null || word.yearOffset !== null || word.isSameYear;
  const lastYear = isDated ? { year: parseDate(time.from ?? time.to).year, isStated: time.isStated } : frame.lastYear;
  return { ...frame, lastYear, lastMonth: word.months?.[1] ?? frame.lastMonth };
}
