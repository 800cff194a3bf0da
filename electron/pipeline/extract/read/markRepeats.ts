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

const isTold = ({ draft, kind }: PlacedDraft): boolean => !isHeadline(kind) && !draft.minor;

/** The same claim a second time in the text. Only of values told more than once the whole claim is asked. */
function markRestatements(placed: readonly PlacedDraft[]): void {
  const firstOf = new Map<string, Draft>();
  const claims = new Set<string>();
  for (const each of placed) {
    if (!isTold(each)) continue;
    const { draft } = each;
    const first = firstOf.get(figureOf(draft));
    if (first) {
      claims.add(claimOf(first));
      const claim = claimOf(draft);
      if (claims.has(claim)) {
        draft.minor = 'restatement';
        explain(draft, 'minor', 'restatement', draft.site.mention.quantity.raw);
      }
      claims.add(claim);
    } else firstOf.set(figureOf(draft), draft);
  }
}

/** Marks figures that an article says more than once, so that one of them stands for all. */
export function markRepeats(placed: readonly PlacedDraft[]): void {
  markHeadlines(placed);
  markRestatements(placed);
}
