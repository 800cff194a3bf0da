import type { ArticlePart } from '../../../common/article.ts';
import { type Draft, explain } from './draft.ts';
import { isHeadline } from './readMinor.ts';

export interface PlacedDraft {
  readonly draft: Draft;
  readonly kind: ArticlePart['kind'];
}

const amount = ({ site }: Draft): string => {
  const { value, high, unit } = site.mention.quantity;
  return `${value}|${high ?? ''}|${unit}`;
};

const claimOf = (draft: Draft): string =>
  [
    amount(draft),
    draft.indicator?.key,
    draft.subject,
    draft.direction,
    JSON.stringify(draft.when.period),
    JSON.stringify(draft.scope),
    draft.site.mention.quantity.qualifier,
  ].join('|');

/** A figure of a headline that a paragraph states too. */
function markHeadlines(placed: readonly PlacedDraft[]): void {
  const inText = new Set(placed.filter((p) => !isHeadline(p.kind)).map((p) => amount(p.draft)));
  for (const { draft, kind } of placed) {
    if (!isHeadline(kind) || draft.minor || !inText.has(amount(draft))) continue;
    draft.minor = 'headline';
    explain(draft, 'minor', 'headline', draft.site.mention.quantity.raw);
  }
}

/** The same claim a second time in the text. */
function markRestatements(placed: readonly PlacedDraft[]): void {
  const seen = new Set<string>();
  for (const { draft, kind } of placed) {
    if (isHeadline(kind) || draft.minor) continue;
    const claim = claimOf(draft);
    if (seen.has(claim)) {
      draft.minor = 'restatement';
      explain(draft, 'minor', 'restatement', draft.site.mention.quantity.raw);
    }
    seen.add(claim);
  }
}

/** Marks figures that an article says more than once, so that one of them stands for all. */
export function markRepeats(placed: readonly PlacedDraft[]): void {
  markHeadlines(placed);
  markRestatements(placed);
}
