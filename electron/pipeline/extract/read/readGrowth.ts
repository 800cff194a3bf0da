import { findLast } from '../findLast.ts';
import type { CompiledLexicon } from './compiledLexicon.ts';
import type { Draft } from './draft.ts';
import { matchChanged } from './matchIndicator.ts';
import { type Variant, varyName } from './nameIndicator.ts';
import { readLevel } from './readLevel.ts';
import { cuesIn, isConnector, isWithin, type SentenceView } from './sentenceView.ts';
import { follow, isPercent, take } from './takeIndicator.ts';

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
export function findRuns(view: SentenceView, changes: readonly Draft[]): Map<Draft, Draft[]> {
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

const isDuration = ({ site }: Draft): boolean => site.kind === 'duration';

/** The level that a change belongs to: by order under 分别, else the nearest before it, in this sentence or the one before. */
function findLevel({ view, levels, runs }: ChangeReading, draft: Draft): Draft | null {
  const run = runs.get(draft) ?? [draft];
  const ahead = levels.filter((l) => l.site.mention.span.end <= (run[0] as Draft).site.mention.span.start);
  const fitting = ahead.filter((l) => isDuration(draft) || !isDuration(l));
  const before =
    draft.site.mention.quantity.unit === 'percentage_point' ? fitting : fitting.filter((l) => !isPercent(l));
  const lasting = isDuration(draft) ? findLast(before, isDuration) : undefined;
  if (lasting) return lasting;
  // 提高0.4个百分点 is of a percentage where there is one: 投入强度提高到2.6%,比2020年提高0.4个百分点.
  const isPoints = draft.site.mention.quantity.unit === 'percentage_point';
  const percent = isPoints ? findLast(before, (l) => l.site.mention.quantity.unit === 'percent') : undefined;
  if (percent) return percent;
  const isDistributed =
    run.length > 1 && before.length >= run.length && (holdsRespectively(view, run) || before.length === run.length);
  if (isDistributed) return before[before.length - run.length + run.indexOf(draft)] ?? null;
  return findLast(before, (l) => l.entry !== null) ?? before.at(-1) ?? null;
}

/** 同比增长5%, "up 5 percent": nothing said but the change, so that it is one of what the sentence before told. */
function isOwnless(view: SentenceView, draft: Draft): boolean {
  const { before } = draft.site;
  const time = findLast(view.times, (t) => isWithin(t, before));
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

/** "…, while the median wait fell by 0.3 weeks": an English clause with a subject of its own tells of that one. */
function hasSubject(view: SentenceView, draft: Draft, told: Draft): boolean {
  if (view.isChinese || told.site.mention.span.start >= draft.site.clause.start) return false;
  return (
    /^\s?(?:while|but|whereas|although|though|and)\s(?:the |its |their )?(?!(?:up|down|rose|fell|grew|was|were|is|are|has|had|it|they|by|that|this|which)\b)[a-z]/.test(
      view.folded.slice(draft.site.clause.start, draft.site.before.end),
    ) && !isOwnless(view, draft)
  );
}

export function readChange(reading: ChangeReading, draft: Draft): void {
  const { view, changes, levels, lastLevel } = reading;
  const variant = variantOf(view, draft);
  const own = matchChanged(view, draft, reading.compiled);
  const near = findLevel(reading, draft);
  // 降幅收窄0.7个百分点: a change of a change, of the same thing.
  const earlier = findLast(
    changes,
    (c) => c.named !== null && c.site.mention.span.end <= draft.site.mention.span.start,
  );
  const told = near ?? earlier ?? (isOwnless(view, draft) ? lastLevel : null);
  if (own) take(draft, own);
  else if (told && !hasSubject(view, draft, told)) follow(draft, told, true);
  else readLevel({ view, compiled: reading.compiled, previous: undefined, lastLevel: null }, draft);
  const isPoints = draft.site.mention.quantity.unit === 'percentage_point';
  if (own) draft.level = levels.find((l) => l.entry === own.entry && (isPoints || !isPercent(l))) ?? null;
  if (draft.indicator) draft.indicator = varyName(draft.indicator, variant);
}
