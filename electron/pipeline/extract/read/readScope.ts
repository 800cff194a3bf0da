import type { ScopeFacet } from '../../../common/vocabulary.ts';
import { type Draft, explain } from './draft.ts';
import { cuesIn, type Hit, type SentenceView } from './sentenceView.ts';
import { unitKind } from './unitKind.ts';

function set(draft: Draft, facet: ScopeFacet, words: string, rule: string): void {
  if (draft.scope[facet] || words === '') return;
  draft.scope = { ...draft.scope, [facet]: words.slice(0, 200) };
  explain(draft, `scope.${facet}`, rule, words);
}

/** 四川、新疆、陕西等中西部: place names strung together right before the figure. */
const PLACE_RUN = /(?:[\u4e00-\u9fff]{2,6}[、和及与])*[\u4e00-\u9fff]{2,6}等$/;

function placeBefore(view: SentenceView, draft: Draft): string | null {
  const { before, mention } = draft.site;
  const places = cuesIn(view.hits, 'scope', 'place', before).filter((hit) => mention.span.start - hit.end <= 1);
  const last = places.reduce<Hit | null>((best, hit) => (!best || hit.start < best.start ? hit : best), null);
  if (!last) return null;
  const run = PLACE_RUN.exec(view.folded.slice(before.start, last.start));
  const lead = run ? run[0].replace(/^.*?[为对与和在向从]/, '') : '';
  return `${lead}${view.folded.slice(last.start, last.end)}`;
}

/** "200,000 residents in the Sichuan-Chongqing region": a place behind a preposition, in the same clause. */
function placeBehind(view: SentenceView, draft: Draft): string | null {
  if (view.isChinese) return null;
  const { after } = draft.site;
  const hit = cuesIn(view.hits, 'scope', 'place', after).find((h) =>
    /\b(?:in|from|across|of|for) (?:the )?$/.test(view.folded.slice(after.start, h.start)),
  );
  return hit ? view.folded.slice(hit.start, hit.end) : null;
}

/** 重庆企业, "Chongqing enterprises": a place and who acts there, where it is not itself what is counted. */
function findActor(view: SentenceView, draft: Draft): string | null {
  const { clause, mention, after } = draft.site;
  const reach = { start: clause.start, end: view.isChinese ? mention.span.start : after.end };
  const isCount = unitKind(mention.quantity.unit) === 'count';
  for (const head of cuesIn(view.hits, 'scope', 'actor-head', reach)) {
    const place = view.hits.find((h) => h.end <= head.start && head.start - h.end <= 1 && isPlaceHit(h));
    if (!place || (isCount && Math.abs(mention.span.start - head.end) <= 8)) continue;
    return view.folded.slice(place.start, head.end);
  }
  return null;
}

const isPlaceHit = (hit: Hit): boolean =>
  hit.tags.some((t) => t.type === 'cue' && t.field === 'scope' && t.kind === 'place');

/** Facets that one word says: the last such word before the figure in its clause. */
const WORD_FACETS = ['definition', 'prices', 'part', 'stage'] as const;

/** Restricts a figure by what its clause says, facet by facet, as worded. */
export function readScope(view: SentenceView, draft: Draft): void {
  const { clause, mention } = draft.site;
  for (const facet of WORD_FACETS) {
    const hit = cuesIn(view.hits, 'scope', facet, { start: clause.start, end: mention.span.start }).at(-1);
    if (hit) set(draft, facet, view.folded.slice(hit.start, hit.end), 'scope-cue');
  }
  const place = placeBefore(view, draft) ?? placeBehind(view, draft);
  if (place) set(draft, 'place', place, 'place');
  const actor = findActor(view, draft);
  if (actor) set(draft, 'actor', actor, 'place-and-actor');
}
