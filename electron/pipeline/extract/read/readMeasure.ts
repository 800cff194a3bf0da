import type { Span } from '../../../common/span.ts';
import type { Measure } from '../../../common/vocabulary.ts';
import { findLast } from '../findLast.ts';
import { type Draft, explain } from './draft.ts';
import type { ResolvedTime } from './period/resolvedTime.ts';
import { cuesIn, type SentenceView } from './sentenceView.ts';

interface Reading {
  readonly view: SentenceView;
  readonly draft: Draft;
  /** The figure before it in the sentence. */
  readonly previous: Draft | undefined;
  /** The time that governs the figure, from its sentence or one before. */
  readonly time: ResolvedTime | null;
  /** True when that time stands in the figure's own sentence. */
  readonly isOwnTime: boolean;
}

type Verdict = readonly [measure: Measure, rule: string, detail: string] | null;

function cue({ view, draft }: Reading, kind: string): string | null {
  const { clause, mention } = draft.site;
  const near = { start: clause.start, end: Math.min(clause.end, draft.site.after.end) };
  const hits = cuesIn(view, 'measure', kind, near);
  const hit = findLast(hits, (h) => h.end <= mention.span.start) ?? hits[0];
  return hit ? view.folded.slice(hit.start, hit.end) : null;
}

/** A cue anywhere before the figure in its sentence. */
function cueBefore({ view, draft }: Reading, kind: string): string | null {
  const hit = cuesIn(view, 'measure', kind, {
    start: view.sentence.start,
    end: draft.site.mention.number.start,
  }).at(-1);
  return hit ? view.folded.slice(hit.start, hit.end) : null;
}

function cueAnywhere({ view }: Reading, kind: string): string | null {
  const hit = cuesIn(view, 'measure', kind, view.sentence)[0];
  return hit ? view.folded.slice(hit.start, hit.end) : null;
}

const isWindow = (time: ResolvedTime | null): boolean =>
  time !== null && time.role === 'within' && time.isWindow && !time.isReport;

/** 下降1.6个百分点至18.9%, dropping by 1.39 million to 1.408 billion: the level that a change led to. */
function isLedTo({ view, draft, previous }: Reading): boolean {
  if (previous?.change?.kind !== 'by' || draft.entry?.measure === 'flow') return false;
  const between = view.folded.slice(previous.site.mention.span.end, draft.site.mention.span.start);
  return /^(?:,?[至到]|,?\s(?:to|reaching|hitting)\s)$/.test(between);
}

function readChangeMeasure(reading: Reading): Verdict {
  const { draft } = reading;
  if (draft.isAdded) return ['flow', 'added', ''];
  const twin = draft.fromTo ? draft.other?.measure : null;
  if (twin) return [twin, 'from-to', ''];
  if (draft.change?.kind === 'by') return ['change', 'change-by', draft.base ?? ''];
  const usual = draft.entry?.measure;
  if (draft.change?.kind === 'to' && (usual === 'rate' || usual === 'share'))
    return [usual, 'change-to', draft.entry?.key ?? ''];
  if (draft.fromTo && draft.entry?.measure !== 'flow' && draft.site.kind !== 'percent') return ['level', 'from-to', ''];
  if (isLedTo(reading) && draft.site.kind === 'percent') return ['rate', 'change-to', ''];
  if (draft.change?.kind !== 'to' || draft.entry?.measure === 'flow') return null;
  // 贷款利率降为0.79% is a rate still.
  return readPercentMeasure(reading) ?? ['level', 'change-to', ''];
}

/** "$5.7 billion, of which only 12 percent had been received" */
const OF_WHICH = /\bof (?:which|whom)\b(?=(?:\s[a-z]+){0,3}\s*$)/;
const textBefore = ({ view, draft }: Reading): string =>
  view.folded.slice(draft.site.before.start, draft.site.mention.span.start);

const NEAR = 24;
/** Across the comma as well. */
const textNear = ({ view, draft }: Reading): string => {
  const { start } = draft.site.mention.span;
  return view.folded.slice(Math.max(view.sentence.start, start - NEAR), start);
};

/** 受访雇主当中,约45.9%打算加薪. */
const OF_THEM = /(?:其中|当中|之中|受访者中?)[有,]?\s?$|(?:[者名位个家户]|[名位个家户][一-龥]{1,6})中,?[只仅]?有?\s?$/;

function readPercentMeasure(reading: Reading): Verdict {
  const { draft } = reading;
  const { unit } = draft.site.mention.quantity;
  if (draft.site.kind !== 'percent') return null;
  if (unit === 'percentage_point') return ['change', 'points', unit];
  const share = cueShare(reading) ?? OF_WHICH.exec(textBefore(reading))?.[0];
  if (share) return ['share', 'measure-cue', share];
  if (draft.entry?.measure === 'rate' || draft.entry?.measure === 'share')
    return [draft.entry.measure, 'indicator-usual', draft.entry.key];
  const rate = cue(reading, 'rate');
  if (rate) return ['rate', 'measure-cue', rate];
  if (unit === 'times') return null;
  if (OF_THEM.test(textNear(reading))) return ['share', 'part-of', ''];
  return /^\s*(?:of\b|的)/.test(reading.view.folded.slice(draft.site.after.start, draft.site.after.end))
    ? ['share', 'part-of', '']
    : null;
}

/** 占比最高,达43%: the clause before one that has but such words before its figure. */
const LEADS_ON = /^(?:均|都|则|已|只)?(?:高?达到?|为|仅?有|超过?|近|约|逾)?$/;
const LEADING_REACH = 14;

function clauseLeadingTo({ folded, sentence }: SentenceView, { site: { clause, mention } }: Draft): Span {
  const { start } = clause;
  const leadsOn = folded.charAt(start - 1) === ',' && LEADS_ON.test(folded.slice(start, mention.number.start).trim());
  return { start: leadsOn ? Math.max(sentence.start, start - LEADING_REACH) : start, end: start };
}

function cueShare({ view, draft }: Reading): string | null {
  const hit =
    cuesIn(view, 'measure', 'share', { start: draft.site.before.start, end: draft.site.after.end })[0] ??
    cuesIn(view, 'measure', 'share', clauseLeadingTo(view, draft))[0];
  return hit ? view.folded.slice(hit.start, hit.end) : null;
}

/** 今年累计 and 1—10月累计 are flows of their window; 累计 alone, 5年来 and 历年 are totals. */
function readTotal(reading: Reading): Verdict {
  const { time, isOwnTime } = reading;
  const usual = reading.draft.entry?.measure;
  const said = cue(reading, 'cumulative') ?? (isTotalContext(reading) ? cueBefore(reading, 'cumulative') : null);
  if (said && isOwnTime && isWindow(time))
    return /历年/.test(said) ? ['cumulative', 'measure-cue', said] : ['flow', 'cumulative-in-window', said];
  if (said) return ['cumulative', 'measure-cue', said];
  const done = time?.role === 'since' && isOwnTime ? cue(reading, 'perfective') : null;
  if (done) return ['cumulative', 'since', done];
  if (time?.role === 'since' && (isOwnTime || usual === 'flow') && isCountable(reading))
    return ['cumulative', 'since', time.basis];
  if (isSinceSaid(reading) && isCountable(reading)) return ['cumulative', 'since', ''];
  // 截至10月底开行5000列: what flows can be told at a moment only as a total.
  if (
    time?.role === 'as-of' &&
    isOwnTime &&
    usual === 'flow' &&
    reading.draft.change?.kind !== 'to' &&
    reading.draft.modality === 'actual' &&
    !STOOD.test(textBefore(reading))
  )
    return ['cumulative', 'as-of-total', time.basis];
  return null;
}

/** 108.4 million "stood": a state, whatever flows. */
const STOOD = /\b(?:stood|stands) at\b|(?<![没未])有[约近逾]?$/;

/** A since whose end is not known, for want of the article's date, still tells a total. */
const isSinceSaid = ({ view, draft, time }: Reading): boolean =>
  time === null &&
  view.timeWords.some(
    (w) => w.role === 'since' && (w.end <= draft.site.mention.span.start || w.start >= draft.site.mention.span.end),
  );

/** 发放贷款, disbursed loans: a deed, though what was lent is usually told as a state. */
const isDeed = ({ view, draft }: Reading): boolean => {
  const reach = {
    start: draft.site.clause.start,
    end: draft.site.mention.span.start,
  };
  return cuesIn(view, 'measure', 'deed', reach).length > 0;
};

/** A total told at the head of a list holds for the list, unless a clause between says 目前 or 其中. */
function isTotalContext(reading: Reading): boolean {
  const { view, draft } = reading;
  const text = view.folded.slice(view.sentence.start, draft.site.clause.start);
  return !/其中|of which|including|;/.test(text) && (draft.entry?.measure !== 'level' || isDeed(reading));
}

/** Prices, speeds and the like are states even after 5年来. */
const isCountable = (reading: Reading): boolean => {
  const { draft } = reading;
  const kind = draft.site.kind;
  const isState = (draft.entry?.measure === 'level' && !isDeed(reading)) || draft.entry?.measure === 'rate';
  return !isState && ['count', 'money', 'TEU', 'weight', 'movements', 'energy', 'volume', 'other'].includes(kind);
};

/** Places that something reaches. */
const PLACES =
  /(?:国家|地区|城市|港口|站点|口岸|省份|地级市|市州|countries|regions|cities|ports|stations|destinations|nations)/;
const REACHES =
  /(?:通达|辐射|覆盖|连接|联通|连通|遍布|抵达|\b(?:cover(?:s|ed|ing)?|link(?:s|ed|ing)?|reach(?:es|ed|ing)?|connect(?:s|ed|ing)?|span(?:s|ning)?))[^,;。]{0,24}$/;

/** 自首列开出以来,已通达25个国家: what is reached by now is a state, since whenever. */
function readReach({ view, draft }: Reading): Verdict {
  const { clause, mention } = draft.site;
  if (mention.quantity.unit !== 'item' || draft.change !== null) return null;
  if (!PLACES.test(view.folded.slice(mention.number.end, mention.span.end))) return null;
  const said = REACHES.exec(
    view.folded.slice(Math.max(clause.start, mention.span.start - 40), mention.span.start),
  )?.[0];
  return said ? ['level', 'measure-cue', said.slice(0, 12)] : null;
}

function readState(reading: Reading): Verdict {
  const { draft } = reading;
  const unit = draft.site.kind;
  if (unit === 'frequency' || unit === 'speed') return ['level', 'unit', draft.site.mention.quantity.unit];
  if (draft.site.mention.quantity.unit === 'year-old') return ['level', 'unit', 'year-old'];
  const perYear = cue(reading, 'per-year');
  if (perYear) return ['flow', 'measure-cue', perYear];
  const perUnit = cue(reading, 'per-unit');
  return perUnit ? ['level', 'measure-cue', perUnit] : null;
}

function readWindow(reading: Reading): Verdict {
  const { draft, time, isOwnTime, view } = reading;
  const usual = draft.entry?.measure;
  if (!isWindow(time) || usual === 'level' || usual === 'rate' || usual === 'share') return null;
  // A percentage flows in no window.
  if (draft.site.kind === 'percent') return null;
  if (isOwnTime || usual === 'flow')
    return ['flow', 'within-window', time ? view.folded.slice(time.start, time.end).trim() : ''];
  return null;
}

function readEvent(reading: Reading): Verdict {
  const event = cueBefore(reading, 'event') ?? (reading.view.isChinese ? null : cueAnywhere(reading, 'event'));
  return event && draftCountsDeeds(reading) ? ['flow', 'event', event] : null;
}

const draftCountsDeeds = ({ draft }: Reading): boolean =>
  draft.entry?.measure === 'cumulative' || draft.entry?.measure === 'flow';

function readUsual(reading: Reading): Verdict {
  const { draft } = reading;
  const usual = draft.entry?.measure;
  if (usual === 'level' && isDeed(reading)) return ['flow', 'deed', ''];
  // GDP的3%: of a flow, and none itself.
  if (usual === 'flow' && draft.site.kind === 'percent')
    return /的\s?$|\bof\b/.test(textBefore(reading)) ? ['share', 'part-of', ''] : null;
  return usual ? [usual, 'indicator-usual', draft.entry?.key ?? ''] : null;
}

function readWording(reading: Reading): Verdict {
  const { time, isOwnTime } = reading;
  const level = cue(reading, 'level');
  if (level) return ['level', 'measure-cue', level];
  const flow = cue(reading, 'flow');
  if (flow) return ['flow', 'measure-cue', flow];
  const done = cue(reading, 'perfective') ?? cueBefore(reading, 'perfective');
  if (done && isCountable(reading)) return ['cumulative', 'perfective', done];
  // 截至10月底,为8省区融资: deeds told up to a day, where nothing says that they are a state.
  const isUpTo = isOwnTime && time?.role === 'as-of' && !time.isNow && reading.draft.modality === 'actual';
  return isUpTo && isCountable(reading) ? ['cumulative', 'up-to', ''] : null;
}

/** 四成二单位, 九成以上的企业: tenths of what stands behind them. */
const isOfNoun = (view: SentenceView, { site: { mention }, entry }: Draft): boolean =>
  entry?.measure !== 'rate' &&
  /^(?:以上|左右|多)?的?[\u4e00-\u9fff]{2}/.test(view.folded.slice(mention.span.end, mention.span.end + 6));

/** 占比11.9%、燃气47.2%; 12 per cent, wind 9 per cent: the next part of the same whole. */
const NEXT_PART = /^、[\u4e00-\u9fff]{1,8}$|^(?:,| and|, and) [a-z][a-z -]{1,24} $/;

const SHARE_RULES = new Set(['fraction', 'half', 'out-of']);

/** 四分之一持平, seven out of ten: a fraction that nothing rose or fell by. */
function readFraction({ view, draft }: Reading): Verdict {
  const rule = draft.site.mention.why.find(({ field }) => field === 'value')?.rule ?? '';
  const isShare = SHARE_RULES.has(rule) || (rule === 'tenths' && isOfNoun(view, draft));
  return isShare && (draft.direction === null || draft.change?.kind !== 'by') ? ['share', 'fraction', rule] : null;
}

/** 过半,达到51.7%: the same told more exactly. */
const MORE_EXACTLY = /^[,、\s]*(?:达到?|升至|降至|为|约|仅|只有|即|or|reaching|hitting|at)?\s?$/;
/** 其中风电2730万千瓦、太阳能5120万千瓦: parts of what was told before them. */
const PART_OF = /^[^。;]{0,6}其中|^、|\bof which\b|^,? including\b/;

/** A figure of the same unit that only goes on from the one before is meant as that one was. */
function readAsBefore({ view, draft, previous }: Reading): Verdict {
  if (!previous?.measure || previous.site.mention.quantity.unit !== draft.site.mention.quantity.unit) return null;
  const between = view.folded.slice(previous.site.mention.span.end, draft.site.mention.span.start);
  const isOn = MORE_EXACTLY.test(between) || PART_OF.test(between);
  return isOn ? [previous.measure, 'as-before', between.trim()] : null;
}

/** 达到51.7% behind a share is that share. */
function readShareAgain(reading: Reading): Verdict {
  const { draft, previous, view } = reading;
  if (previous?.measure !== 'share' || draft.change?.kind === 'by') return null;
  const between = view.folded.slice(previous.site.mention.span.end, draft.site.mention.span.start);
  const isOn = MORE_EXACTLY.test(between) || (draft.change === null && NEXT_PART.test(between));
  return previous.site.mention.quantity.unit === draft.site.mention.quantity.unit && isOn
    ? ['share', 'as-before', between.trim()]
    : null;
}

/** "compared with 7 in 2023": the same thing at another time. */
const COMPARED =
  /(?:compared with|compared to|versus|against|up from|down from)\s(?:(?:the|about|some|just|only|nearly|over|around)\s)*$/;

function readCompared({ view, draft, previous }: Reading): Verdict {
  if (!previous?.measure || draft.fromTo || previous.site.mention.quantity.unit !== draft.site.mention.quantity.unit)
    return null;
  const between = view.folded.slice(previous.site.mention.span.end, draft.site.mention.span.start);
  const isNext = previous.why.some((w) => w.rule === 'compared') && /^[^.;]{0,24}(?:,| and| or) $/.test(between);
  return isNext || (between.length <= 60 && COMPARED.test(between))
    ? [previous.measure, 'compared', between.trim()]
    : null;
}

const readLedTo = (reading: Reading): Verdict => (isLedTo(reading) ? ['level', 'change-to', ''] : null);

const readPair = ({ draft }: Reading): Verdict => (draft.fromTo ? ['level', 'from-to', ''] : null);

/** Called one by one: a list of rules would be called for each figure without being compiled together. */
const findVerdict = (reading: Reading): Verdict =>
  readFraction(reading) ??
  readShareAgain(reading) ??
  readCompared(reading) ??
  readChangeMeasure(reading) ??
  readPercentMeasure(reading) ??
  readReach(reading) ??
  readState(reading) ??
  readEvent(reading) ??
  readTotal(reading) ??
  readWindow(reading) ??
  readLedTo(reading) ??
  readUsual(reading) ??
  readPair(reading) ??
  readAsBefore(reading) ??
  readWording(reading);

/** How a figure is meant; the first rule that can tell decides, and none deciding leaves it open. */
export function readMeasure(reading: Reading): void {
  // A multiple (是2019年的3倍) is none of the measures.
  if (reading.draft.isMultiple) return;
  const verdict = findVerdict(reading);
  if (!verdict) return;
  reading.draft.measure = verdict[0];
  explain(reading.draft, 'measure', verdict[1], verdict[2]);
}
