import { parseDate, toMonth } from '../../../../common/calendar.ts';
import { type Period, type PeriodClaim, periodEnd } from '../../../../common/period.ts';
import { findLast } from '../../findLast.ts';
import { type Draft, explain } from '../draft.ts';
import type { SentenceView } from '../sentenceView.ts';
import type { Chosen } from './chooseTime.ts';
import type { ResolvedTime } from './resolvedTime.ts';

export interface PeriodSetting {
  readonly view: SentenceView;
  readonly articleDate: string | null;
  /** When the programme that the article is about began, if the article itself speaks of its age or start. */
  readonly launch: string | null;
  readonly chosen: Chosen | null;
  /** The time of an earlier sentence that still holds. */
  readonly inherited: ResolvedTime | null;
  /** The day of the event that the article reports, if it tells one. */
  readonly eventDay: string | null;
}

const UNDATED: PeriodClaim = { period: null, basis: 'undated', from: null };

const moment = (at: string): Period => ({ kind: 'asOf', at });
/** A start after the end is a misreading of the text: then only the end is kept. */
const interval = (from: string | null, to: string): Period => ({
  kind: 'interval',
  from: from !== null && from > to ? null : from,
  to,
});

function claim(period: Period, time: ResolvedTime, isOwn: boolean): PeriodClaim {
  if (!isOwn) return { period, basis: 'inferred', from: 'sentence-before' };
  return time.isStated ? { period, basis: 'stated', from: null } : { period, basis: 'inferred', from: time.basis };
}

const atArticle = (period: Period): PeriodClaim => ({ period, basis: 'inferred', from: 'article-date' });

/** 知识产权案件审结49.4万件 behind 2024年: where nothing tells a state, the window told stays a window. */
const isLeftOpen = ({ measure, entry }: Draft, { role }: ResolvedTime): boolean =>
  measure === null && entry?.measure !== 'level' && role === 'within';

/** The state of a moment; an interval keeps rates and shares comparable with their flows. */
function placeState(draft: Draft, time: ResolvedTime): Period {
  const isSpan = draft.measure === 'rate' || draft.measure === 'share' || isLeftOpen(draft, time);
  return isSpan && time.isWindow && !time.isReport ? interval(time.from, time.to) : moment(time.to);
}

function readState(draft: Draft, { chosen, inherited, articleDate }: PeriodSetting): PeriodClaim {
  // "By the end of September … It now covers": now is that end of September, not the day of printing.
  const isThen = chosen?.time.isNow && inherited?.role === 'as-of';
  if (chosen && !isThen) return claim(placeState(draft, chosen.time), chosen.time, true);
  if (inherited) return claim(placeState(draft, inherited), inherited, false);
  return articleDate ? atArticle(moment(toMonth(articleDate))) : UNDATED;
}

function readFlow(draft: Draft, { chosen, inherited, articleDate, eventDay }: PeriodSetting): PeriodClaim {
  const isPerYear = draft.why.some((w) => w.field === 'measure' && w.rule === 'measure-cue' && isPerYearWord(w.detail));
  // 增长到2022年的1151亿美元: the flow of that year.
  if (chosen && (draft.fromTo || draft.change?.kind === 'to') && chosen.time.role === 'as-of')
    return claim(interval(chosen.time.to, chosen.time.to), chosen.time, true);
  // 到2030年,年吞吐量达到…: the flow of that year.
  if (chosen?.time.role === 'as-of' && draft.modality !== 'actual' && chosen.time.to.length === 4)
    return claim(interval(chosen.time.to, chosen.time.to), chosen.time, true);
  if (chosen && !chosen.time.isReport && !(isPerYear && chosen.time.isNow))
    return claim(interval(chosen.time.from, chosen.time.to), chosen.time, true);
  if (draft.why.some((w) => w.rule === 'event')) return readEvent(eventDay, articleDate);
  if (isPerYear) return articleDate ? atArticle(moment(toMonth(articleDate))) : UNDATED;
  return inherited?.isWindow ? claim(interval(inherited.from, inherited.to), inherited, false) : UNDATED;
}

/** What happened at the event that the article reports: on the day it names, else in the month it came out. */
function readEvent(eventDay: string | null, articleDate: string | null): PeriodClaim {
  if (eventDay) return { period: interval(eventDay, eventDay), basis: 'inferred', from: 'event-day' };
  return articleDate ? atArticle(interval(toMonth(articleDate), toMonth(articleDate))) : UNDATED;
}

const isPerYearWord = (word: string): boolean => /年|annual|year/.test(word);

/** A total runs from the start that the text gives, else from the programme's where the article tells its age. */
function readTotal({ chosen, inherited, articleDate, launch }: PeriodSetting): PeriodClaim {
  // A window that an earlier sentence told of is not the span of a total.
  const before = inherited && (inherited.role === 'as-of' || inherited.role === 'since') ? inherited : null;
  const time = chosen?.time ?? before;
  const start = (to: string): string | null => (launch && launch <= to ? launch : null);
  if (time)
    return claim(
      interval(time.isReport || time.role === 'as-of' ? start(time.to) : time.from, time.to),
      time,
      chosen !== null,
    );
  return articleDate ? atArticle(interval(start(articleDate), toMonth(articleDate))) : UNDATED;
}

/** The time compared with, in the clause; for a base carried over from earlier in the sentence, there. */
function findBaseTime(view: SentenceView, draft: Draft): ResolvedTime | undefined {
  const { clause, after } = draft.site;
  const bases = view.times.filter((t) => t.role === 'base' && t.end <= after.end);
  return (
    bases.find((t) => t.start >= clause.start) ??
    (draft.base === null ? undefined : findLast(bases, (t) => view.folded.slice(t.start, t.end).trim() === draft.base))
  );
}

/** 较2015年增长5倍: from the year of the base to that of the figure. */
function readChange(draft: Draft, setting: PeriodSetting): PeriodClaim {
  const { view, chosen, inherited, articleDate } = setting;
  const base = findBaseTime(view, draft);
  const end = chosen?.time.to ?? articleDate;
  if (base?.from && draft.change?.span === 'other' && end && base.from.slice(0, 4) < end.slice(0, 4)) {
    return {
      period: interval(base.from, base.from.length === 4 ? String(parseDate(end).year) : toMonth(end)),
      basis: base.isStated ? 'stated' : 'inferred',
      from: base.isStated ? null : 'article-date',
    };
  }
  const span = draft.change?.span === 'average' ? spanOfEnds(draft.level) : null;
  if (span) return { period: span, basis: draft.level?.when.basis ?? 'inferred', from: draft.level?.when.from ?? null };
  if (draft.level?.when.period && !(chosen && isCloser(chosen.time, draft))) return draft.level.when;
  if (chosen && !chosen.time.isReport) return claim(interval(chosen.time.from, chosen.time.to), chosen.time, true);
  return inherited?.role === 'within' ? claim(interval(inherited.from, inherited.to), inherited, false) : UNDATED;
}

/** 由2017年的…增加到2024年的…,年均增长21.7%: from the one end to the other. */
function spanOfEnds(level: Draft | null): Period | null {
  const [first, last] = [level?.other?.when.period, level?.when.period];
  return first && last ? interval(periodEnd(first), periodEnd(last)) : null;
}

/** A time between the level and its change is the change's own. */
const isCloser = (time: ResolvedTime, draft: Draft): boolean =>
  draft.level !== null && time.start >= draft.level.site.mention.span.end;

/** 今年预计: the whole year, not up to the day of printing. */
const wholeYear = (time: ResolvedTime): ResolvedTime =>
  time.isRunningYear && time.from ? { ...time, from: time.from.slice(0, 4), to: time.to.slice(0, 4) } : time;

function widen(draft: Draft, setting: PeriodSetting): PeriodSetting {
  const { chosen } = setting;
  if (draft.modality === 'actual' || draft.modality === 'estimate' || !chosen) return setting;
  return { ...setting, chosen: { ...chosen, time: wholeYear(chosen.time) } };
}

const YEAR_BEFORE =
  /^,?\s(?:in\s)?(?:the year before|the previous year|the prior year|a year (?:earlier|ago|before))\b/;
const shiftYear = (date: string): string => `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`;

/** "up from $12.7 billion the year before": a year ahead of the other end. */
function readYearBefore(draft: Draft, { view }: PeriodSetting): PeriodClaim | null {
  const when = draft.fromTo === 'from' ? draft.other?.when : undefined;
  const { end } = draft.site.mention.span;
  if (!when?.period || !YEAR_BEFORE.test(view.folded.slice(end, end + 24))) return null;
  const { period } = when;
  const earlier =
    period.kind === 'asOf'
      ? moment(shiftYear(period.at))
      : interval(period.from && shiftYear(period.from), shiftYear(period.to));
  return { ...when, period: earlier };
}

function read(draft: Draft, given: PeriodSetting): PeriodClaim {
  const setting = widen(draft, given);
  const before = readYearBefore(draft, setting);
  if (before) return before;
  if (draft.fromTo === 'from' && !setting.chosen?.isTouching && !setting.chosen?.isBehind) return UNDATED;
  if (draft.modality === 'target' && !setting.chosen) return UNDATED;
  if (draft.isMultiple) return draft.level?.when ?? UNDATED;
  if (draft.measure === 'change') return readChange(draft, setting);
  if (draft.measure === 'flow') return readFlow(draft, setting);
  return draft.measure === 'cumulative' ? readTotal(setting) : readState(draft, setting);
}

/** Dates a figure: stated, inferred with what it was inferred from, or undated. Nothing is guessed without a date to go by. */
export function readPeriod(draft: Draft, setting: PeriodSetting): void {
  draft.when = read(draft, setting);
  const time = setting.chosen?.time;
  const words = time ? setting.view.folded.slice(time.start, time.end).trim() : '';
  explain(draft, 'when', draft.when.basis === 'stated' ? 'stated' : (draft.when.from ?? 'undated'), words);
}
