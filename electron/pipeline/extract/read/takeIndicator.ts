import { type Draft, explain } from './draft.ts';
import type { Match } from './matchIndicator.ts';
import { nameMatch, proposeIndicator } from './nameIndicator.ts';
import { cuesIn, type SentenceView } from './sentenceView.ts';

export const isPercent = (draft: Draft): boolean => draft.site.kind === 'percent';
export const isSameUnit = (a: Draft, b: Draft): boolean =>
  a.site.mention.quantity.unit === b.site.mention.quantity.unit;

/** As `join`, which takes longer for the one or two words of most. */
function joinWords(words: readonly string[]): string {
  let joined = words[0] ?? '';
  for (let at = 1; at < words.length; at += 1) joined += ` + ${words[at]}`;
  return joined;
}

export function take(draft: Draft, match: Match): void {
  draft.entry = match.entry;
  draft.head = match.head;
  draft.indicator = nameMatch(match);
  draft.named = draft.indicator;
  explain(
    draft,
    'indicator',
    'lexicon',
    `${match.entry.key}: ${joinWords(match.words) || draft.site.mention.quantity.unit}`,
  );
}

export function propose(view: SentenceView, draft: Draft): void {
  draft.indicator = proposeIndicator(view, draft);
  draft.named = draft.indicator;
  explain(draft, 'indicator', 'proposed', draft.indicator.key);
}

/** Takes the name of another figure; a change its period too. */
export function follow(draft: Draft, level: Draft, isChange: boolean): void {
  if (isChange) draft.level = level;
  draft.entry = level.entry;
  draft.indicator = level.named;
  draft.named = level.named;
  explain(draft, 'indicator', isChange ? 'change-of' : 'as-before', level.named?.key ?? '');
}

export function isShare(view: SentenceView, draft: Draft): boolean {
  return isPercent(draft) && cuesIn(view, 'measure', 'share', draft.site.before).length > 0;
}
