import { findLast } from '../findLast.ts';
import type { Draft } from './draft.ts';
import type { IndicatorEntry } from './lexicon.ts';
import type { Match } from './matchIndicator.ts';
import { cuesIn, isConnector, isWithin, type SentenceView } from './sentenceView.ts';
import type { Hit } from './sortHits.ts';

const kindOf = ({ site }: Draft) => site.kind;

/** Figures of one kind that only 、 or and stand between, from `levels[from]` on. */
function runFrom(view: SentenceView, levels: readonly Draft[], from: number): Draft[] {
  const run = levels.slice(from, from + 1);
  for (const next of levels.slice(from + 1)) {
    const last = run.at(-1) as Draft;
    const between = view.folded.slice(last.site.mention.span.end, next.site.mention.span.start);
    if (kindOf(next) !== kindOf(last) || !isConnector(between)) break;
    run.push(next);
  }
  return run;
}

/** The run that 分别 stands before, or respectively behind. */
function runAt(view: SentenceView, levels: readonly Draft[], cue: Hit): Draft[] {
  if (view.isChinese) {
    const first = levels.findIndex((d) => d.site.mention.span.start >= cue.end);
    return first < 0 ? [] : runFrom(view, levels, first);
  }
  const runs = levels.map((_, index) => runFrom(view, levels, index));
  return runs.find((run) => run.length > 1 && /^,?\s$/.test(gapTo(view, run, cue))) ?? [];
}

const gapTo = (view: SentenceView, run: readonly Draft[], cue: Hit): string =>
  view.folded.slice((run.at(-1) as Draft).site.mention.span.end, cue.start);

function entryOf(hit: Hit, draft: Draft): IndicatorEntry | null {
  const tag = hit.means.indicators.find((t) => t.role === 'name' && t.entry.unit.includes(kindOf(draft)));
  return tag?.entry ?? null;
}

/** 进口、出口货值分别为…和…: as many names as figures, each with the figure of its place. */
export function alignNames(view: SentenceView, levels: readonly Draft[]): Map<Draft, Match> {
  const aligned = new Map<Draft, Match>();
  for (const cue of cuesIn(view, 'measure', 'respectively', view.sentence)) {
    const run = runAt(view, levels, cue);
    const [first] = run;
    if (!first || run.length < 2) continue;
    const end = Math.min(first.site.mention.span.start, cue.start);
    const earlier = findLast(view.sites, (s) => s.mention.span.end <= end)?.mention.span.end ?? view.sentence.start;
    const names = view.hits.indicators.filter(
      (hit, at) => isWithin(hit, { start: earlier, end }) && !view.hits.outers[at] && entryOf(hit, first) !== null,
    );
    if (names.length !== run.length) continue;
    run.forEach((draft, index) => {
      const hit = names[index] as Hit;
      const entry = entryOf(hit, draft);
      const words = [view.folded.slice(hit.start, hit.end)];
      if (entry) aligned.set(draft, { entry, score: 1, words, head: { start: hit.start, end: hit.end } });
    });
  }
  return aligned;
}
