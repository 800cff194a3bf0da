import type { CompiledLexicon } from './compiledLexicon.ts';
import { type Draft, explain } from './draft.ts';
import { nameMatch, proposeIndicator, type Variant, varyName } from './nameIndicator.ts';
import { isBare, type Match, matchChanged, matchIndicator, matchShared } from './readIndicator.ts';
import { cuesIn, isConnector, isWithin, type SentenceView } from './sentenceView.ts';
import { unitKind } from './unitKind.ts';

const isPercent = (draft: Draft): boolean => unitKind(draft.site.mention.quantity.unit) === 'percent';
const isSameUnit = (a: Draft, b: Draft): boolean => a.site.mention.quantity.unit === b.site.mention.quantity.unit;

/** What takes its name from a level: changes, and multiples of it. */
const isChangeBy = (draft: Draft): boolean => draft.change?.kind === 'by' || draft.isMultiple;

function take(draft: Draft, match: Match): void {
  draft.entry = match.entry;
  draft.head = match.head;
  draft.indicator = nameMatch(match);
  draft.named = draft.indicator;
  explain(
    draft,
    'indicator',
    'lexicon',
    `${match.entry.key}: ${match.words.join(' + ') || draft.site.mention.quantity.unit}`,
  );
}

/** 新增5G基站8000个, "added 500 charging piles": beside an indicator that is a state. */
function markAdded(view: SentenceView, draft: Draft): void {
  if (draft.entry?.measure !== 'level' || !draft.indicator || draft.fromTo) return;
  const [cue] = cuesIn(view, 'measure', 'added', {
    start: draft.site.before.start,
    end: draft.site.mention.number.start,
  });
  if (!cue) return;
  draft.isAdded = true;
  draft.indicator = varyName(draft.indicator, 'added');
  explain(draft, 'measure', 'added', view.folded.slice(cue.start, cue.end));
}

/** From-to: both ends count one thing, and the lexicon may know it beside either. */
function shareAcrossEnds(drafts: readonly Draft[]): void {
  for (const second of drafts) {
    const first = second.other;
    if (second.fromTo !== 'to' || !first) continue;
    const known =
      first.entry && first.site.mention.span.start < second.site.mention.span.start
        ? first
        : second.entry
          ? second
          : first;
    const other = known === first ? second : first;
    other.entry = known.entry;
    other.indicator = known.indicator;
    other.named = known.named;
  }
}

/** What a figure without words of its own takes its name from, if it is of the same unit: 60吨菊花、25吨柑橘. */
function isContinued(view: SentenceView, draft: Draft, previous: Draft | undefined): previous is Draft {
  if (!previous?.named || previous.site.mention.quantity.unit !== draft.site.mention.quantity.unit) return false;
  if (unitKind(draft.site.mention.quantity.unit) === 'count') return false;
  const between = view.folded.slice(previous.site.mention.span.end, draft.site.mention.span.start);
  return /^[^,;。]{0,10}、$/.test(between) || /^[a-z\s]{0,24}(?:,| and) $/.test(between);
}

/** "compared with 693.65 billion yuan in 2023": the same thing at another time. */
const isCompared = (view: SentenceView, draft: Draft): boolean =>
  /(?:compared with|compared to|against|versus|instead of)\s(?:(?:the|about|some|just|only|nearly|over|around)\s)*$/.test(
    view.folded.slice(draft.site.before.start, draft.site.before.end),
  );

const isHeadNear = (draft: Draft, match: Match | null): boolean =>
  match?.head != null && match.head.start >= draft.site.before.start;

/** 签约230个项目、322亿美元: the sum of what was just counted. */
function findWorth(
  view: SentenceView,
  draft: Draft,
  previous: Draft | undefined,
  compiled: CompiledLexicon,
): Match | null {
  const key = previous?.entry?.worth;
  const isSum = unitKind(draft.site.mention.quantity.unit) === 'money' && isBare(view, draft);
  const entry = key && isSum ? compiled.lexicon.indicators.find((e) => e.key === key) : undefined;
  return entry ? { entry, score: 1, words: [previous?.entry?.key ?? ''], head: null } : null;
}

/** 这一数字, "the figure": the one told last. */
const isSameFigure = (view: SentenceView, draft: Draft): boolean =>
  cuesIn(view, 'measure', 'same-figure', { start: draft.site.clause.start, end: draft.site.mention.span.start })
    .length > 0;

interface LevelReading {
  readonly view: SentenceView;
  readonly compiled: CompiledLexicon;
  readonly previous: Draft | undefined;
  readonly lastLevel: Draft | null;
}

function propose(view: SentenceView, draft: Draft): void {
  draft.indicator = proposeIndicator(view, draft);
  draft.named = draft.indicator;
  explain(draft, 'indicator', 'proposed', draft.indicator.key);
}

function readLevel({ view, compiled, previous, lastLevel }: LevelReading, draft: Draft): void {
  const told = previous ?? lastLevel;
  const match = findWorth(view, draft, previous, compiled) ?? matchIndicator(view, draft, compiled);
  const shared = match ?? (isShare(view, draft) ? matchShared(view, draft) : null);
  if (told?.named && isSameFigure(view, draft)) follow(draft, told, false);
  else if (previous?.named && isSameUnit(previous, draft) && isCompared(view, draft)) follow(draft, previous, false);
  else if (isContinued(view, draft, previous) && !isHeadNear(draft, match)) follow(draft, previous, false);
  else if (shared) take(draft, shared);
  else propose(view, draft);
}

function variantOf(view: SentenceView, draft: Draft): Variant {
  const { unit } = draft.site.mention.quantity;
  if (unit === 'percentage_point' && cuesIn(view, 'measure', 'contribution', draft.site.before).length > 0)
    return 'contribution';
  if (draft.isMultiple) return 'multiple';
  if (!isPercent(draft)) return 'increase';
  const span = draft.change?.span;
  return span === undefined || span === 'other' ? 'growth' : span;
}

const holdsRespectively = (view: SentenceView, run: readonly Draft[]): boolean => {
  const [first, last] = [run[0] as Draft, run.at(-1) as Draft];
  const span = { start: first.site.before.start, end: last.site.after.end + 16 };
  return cuesIn(view, 'measure', 'respectively', span).length > 0;
};

/** 增长15.2%和下降3.1%: the verb of the second parts nothing. */
function withoutVerbs(view: SentenceView, start: number, end: number): string {
  const verb = ['up', 'down'].flatMap((kind) => cuesIn(view, 'measure', kind, { start, end }))[0];
  return verb ? view.folded.slice(start, verb.start) + view.folded.slice(verb.end, end) : view.folded.slice(start, end);
}

/** Changes that follow one another with only 、 or and between them: each with its run. */
function findRuns(view: SentenceView, changes: readonly Draft[]): Map<Draft, Draft[]> {
  const runs = new Map<Draft, Draft[]>();
  changes.forEach((draft, index) => {
    const previous = changes[index - 1];
    const isJoined =
      previous && isConnector(withoutVerbs(view, previous.site.mention.span.end, draft.site.mention.span.start));
    const run = isJoined ? (runs.get(previous) ?? []) : [];
    run.push(draft);
    runs.set(draft, run);
  });
  return runs;
}

/** The level that a change belongs to: by order under 分别, else the nearest before it, in this sentence or the one before. */
function findLevel({ view, levels, runs }: ChangeReading, draft: Draft): Draft | null {
  const run = runs.get(draft) ?? [draft];
  const ahead = levels.filter((l) => l.site.mention.span.end <= (run[0] as Draft).site.mention.span.start);
  const before = draft.site.mention.quantity.unit === 'percentage_point' ? ahead : ahead.filter((l) => !isPercent(l));
  // 提高0.4个百分点 is of a percentage where there is one: 投入强度提高到2.6%,比2020年提高0.4个百分点.
  const isPoints = draft.site.mention.quantity.unit === 'percentage_point';
  const percent = isPoints ? before.findLast((l) => l.site.mention.quantity.unit === 'percent') : undefined;
  if (percent) return percent;
  const isDistributed =
    run.length > 1 && before.length >= run.length && (holdsRespectively(view, run) || before.length === run.length);
  if (isDistributed) return before[before.length - run.length + run.indexOf(draft)] ?? null;
  return before.findLast((l) => l.entry !== null) ?? before.at(-1) ?? null;
}

interface ChangeReading {
  readonly view: SentenceView;
  readonly compiled: CompiledLexicon;
  readonly changes: readonly Draft[];
  readonly runs: ReadonlyMap<Draft, readonly Draft[]>;
  /** Levels of this sentence. */
  readonly levels: readonly Draft[];
  /** The last level of the sentence before. */
  readonly lastLevel: Draft | null;
}

function readChange(reading: ChangeReading, draft: Draft): void {
  const { view, changes, levels, lastLevel } = reading;
  const variant = variantOf(view, draft);
  const own = matchChanged(view, draft);
  const near = findLevel(reading, draft);
  // 降幅收窄0.7个百分点: a change of a change, of the same thing.
  const earlier = changes.findLast((c) => c.named !== null && c.site.mention.span.end <= draft.site.mention.span.start);
  const told = near ?? earlier ?? (isOwnless(view, draft) ? lastLevel : null);
  if (own) take(draft, own);
  else if (told) follow(draft, told, true);
  else readLevel({ view, compiled: reading.compiled, previous: undefined, lastLevel: null }, draft);
  if (own) draft.level = levels.find((l) => l.entry === own.entry) ?? null;
  if (draft.indicator) draft.indicator = varyName(draft.indicator, variant);
}

/** 同比增长5%, "up 5 percent": nothing said but the change, so that it is one of what the sentence before told. */
function isOwnless(view: SentenceView, draft: Draft): boolean {
  const { before } = draft.site;
  const time = view.times.findLast((t) => isWithin(t, before));
  const start = Math.max(before.start, time?.end ?? 0);
  const words = ['up', 'down', 'yoy', 'mom', 'average-growth'].flatMap((kind) =>
    cuesIn(view, 'measure', kind, { start, end: before.end }),
  );
  const first = words.reduce((least, hit) => Math.min(least, hit.start), before.end);
  const text = view.folded
    .slice(start, first)
    .replace(/[\s、,;看]|其中|分别|均|都|\b(?:it|they|was|were|a|an|the|which|and)\b/g, '');
  return text.length <= (view.isChinese ? 1 : 2);
}

/** Takes the name of another figure; a change its period too. */
function follow(draft: Draft, level: Draft, isChange: boolean): void {
  if (isChange) draft.level = level;
  draft.entry = level.entry;
  draft.indicator = level.named;
  draft.named = level.named;
  explain(draft, 'indicator', isChange ? 'change-of' : 'as-before', level.named?.key ?? '');
}

function isShare(view: SentenceView, draft: Draft): boolean {
  return isPercent(draft) && cuesIn(view, 'measure', 'share', draft.site.before).length > 0;
}

/** Names the indicator of every quantity of a sentence; changes and shares get a name of their own. */
export function readIndicators(
  view: SentenceView,
  drafts: readonly Draft[],
  compiled: CompiledLexicon,
  lastLevel: Draft | null,
): void {
  const levels = drafts.filter((d) => !isChangeBy(d));
  const changes = drafts.filter(isChangeBy);
  levels.forEach((draft, index) => {
    const previous = levels.slice(0, index).findLast((d) => d.minor === null);
    readLevel({ view, compiled, previous, lastLevel }, draft);
  });
  shareAcrossEnds(drafts);
  for (const draft of levels) markAdded(view, draft);
  for (const draft of levels) {
    if (
      draft.indicator &&
      (isShare(view, draft) || (draft.other && isShare(view, draft.other))) &&
      draft.entry?.measure !== 'share'
    )
      draft.indicator = varyName(draft.indicator, 'share');
  }
  const usable = levels.filter(
    (d) => d.minor === null && !d.site.mention.isWeak && unitKind(d.site.mention.quantity.unit) !== 'duration',
  );
  const reading = { view, compiled, changes, runs: findRuns(view, changes), levels: usable, lastLevel };
  for (const draft of changes) readChange(reading, draft);
}
