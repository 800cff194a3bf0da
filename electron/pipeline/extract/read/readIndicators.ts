import { alignNames } from './alignNames.ts';
import type { CompiledLexicon } from './compiledLexicon.ts';
import { type Draft, explain } from './draft.ts';
import { varyName } from './nameIndicator.ts';
import { findRuns, readChange } from './readGrowth.ts';
import { readLevel } from './readLevel.ts';
import { cuesIn, type SentenceView } from './sentenceView.ts';
import { isShare, take } from './takeIndicator.ts';

/** What takes its name from a level: changes, and multiples of it. */
const isChangeBy = (draft: Draft): boolean => draft.change?.kind === 'by' || draft.isMultiple;

/** 19 new routes: told by the figure's own words. */
const NEW = /\bnew\s/;

/** 新增5G基站8000个, "added 500 charging piles": beside an indicator that is a state. */
function markAdded(view: SentenceView, draft: Draft): void {
  if (draft.entry?.measure !== 'level' || !draft.indicator || draft.fromTo) return;
  const [cue] = cuesIn(view, 'measure', 'added', {
    start: draft.site.before.start,
    end: draft.site.mention.number.start,
  });
  const words = cue
    ? view.folded.slice(cue.start, cue.end)
    : NEW.exec(view.folded.slice(draft.site.mention.span.start, draft.site.mention.span.end))?.[0];
  if (!words) return;
  draft.isAdded = true;
  draft.indicator = varyName(draft.indicator, 'added');
  explain(draft, 'measure', 'added', words.trim());
}

/** From-to: both ends count one thing, and the lexicon may know it beside either. */
function shareAcrossEnds(drafts: readonly Draft[]): void {
  for (const second of drafts) {
    const first = second.other;
    if (second.fromTo !== 'to' || !first) continue;
    const [earlier, later] =
      first.site.mention.span.start < second.site.mention.span.start ? [first, second] : [second, first];
    const known = earlier.entry || !later.entry ? earlier : later;
    const other = known === first ? second : first;
    other.entry = known.entry;
    other.indicator = known.indicator;
    other.named = known.named;
  }
}

/** The figure before one that is not minor. */
function findPrevious(levels: readonly Draft[], index: number): Draft | undefined {
  for (let at = index - 1; at >= 0; at -= 1) if (levels[at]?.minor === null) return levels[at];
  return undefined;
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
  const aligned = alignNames(view, levels);
  levels.forEach((draft, index) => {
    const previous = findPrevious(levels, index);
    const match = aligned.get(draft);
    if (match) take(draft, match);
    else readLevel({ view, compiled, previous, lastLevel }, draft);
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
  const usable = levels.filter((d) => d.minor === null && !d.site.mention.isWeak);
  const reading = { view, compiled, changes, runs: findRuns(view, changes), levels: usable, lastLevel };
  for (const draft of changes) readChange(reading, draft);
}
