import type { ArticlePart } from '../../../common/article.ts';
import type { Scope } from '../../../common/fact.ts';
import type { Period } from '../../../common/period.ts';
import { type Draft, explain } from './draft.ts';
import { isHeadline } from './readMinor.ts';

export interface PlacedDraft {
  readonly draft: Draft;
  readonly kind: ArticlePart['kind'];
}

const amountOf = ({ site }: Draft): string => {
  const { value, high, unit } = site.mention.quantity;
  return `${value}|${high ?? ''}|${unit}`;
};

function namePeriod(period: Period | null): string {
  if (period === null) return '';
  return period.kind === 'asOf' ? `at ${period.at}` : `${period.from ?? ''}/${period.to}`;
}

function nameScope(scope: Scope): string {
  let name = '';
  for (const facet in scope) name += `${facet} ${scope[facet as keyof Scope]};`;
  return name;
}

const claimOf = (draft: Draft): string =>
  [
    amountOf(draft),
    draft.indicator?.key,
    draft.subject,
    draft.direction,
    namePeriod(draft.when.period),
    nameScope(draft.scope),
    draft.site.mention.quantity.qualifier,
  ].join('|');

/** A headline is short of words: what the text says of the same figure holds for it. */
function takeFromText(draft: Draft, full: Draft): void {
  const { indicator, entry, measure, when, subject } = full;
  Object.assign(draft, { indicator, entry, measure, when, subject });
  explain(draft, 'when', 'headline', full.site.mention.quantity.raw);
}

/** A figure of a headline that a paragraph states too. */
function markHeadlines(placed: readonly PlacedDraft[]): void {
  if (!placed.some((p) => isHeadline(p.kind))) return;
  const inText = new Map(placed.filter((p) => !isHeadline(p.kind)).map((p) => [amountOf(p.draft), p.draft]));
  for (const { draft, kind } of placed) {
    const full = isHeadline(kind) && !draft.minor ? inText.get(amountOf(draft)) : undefined;
    if (!full) continue;
    draft.minor = 'headline';
    takeFromText(draft, full);
    explain(draft, 'minor', 'headline', draft.site.mention.quantity.raw);
  }
}

const figureOf = ({ site }: Draft): string => site.mention.quantity.value;

/** Values that stand more than once: only those need the whole claim. */
function listTwice(placed: readonly PlacedDraft[]): Set<string> {
  const [once, twice] = [new Set<string>(), new Set<string>()];
  for (const { draft } of placed) {
    const value = figureOf(draft);
    if (once.has(value)) twice.add(value);
    once.add(value);
  }
  return twice;
}

/** The same claim a second time in the text. */
function markRestatements(placed: readonly PlacedDraft[]): void {
  const seen = new Set<string>();
  const twice = listTwice(placed);
  if (twice.size === 0) return;
  for (const { draft, kind } of placed) {
    if (isHeadline(kind) || draft.minor || !twice.has(figureOf(draft))) continue;
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
