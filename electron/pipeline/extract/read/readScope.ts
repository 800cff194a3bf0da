import { foldForSearch } from '../../../common/foldText.ts';
import type { ScopeFacet } from '../../../common/vocabulary.ts';
import { type Draft, explain } from './draft.ts';
import type { IndicatorEntry } from './lexicon.ts';
import { cuesIn, hasCueOf, type SentenceView } from './sentenceView.ts';
import type { Hit } from './sortHits.ts';

function set(draft: Draft, facet: ScopeFacet, words: string, rule: string): void {
  if (draft.scope[facet] || words === '') return;
  draft.scope = { ...draft.scope, [facet]: words.slice(0, 200) };
  explain(draft, `scope.${facet}`, rule, words);
}

/** The names strung together before 等: 四川、新疆、陕西等中西部. */
const RUN_END = /(?:[\u4e00-\u9fff]{2,6}、){0,8}[\u4e00-\u9fff]{2,6}等$/;

/** Where a run of place names begins: at the first place that the lexicon knows in it. */
function runStart(view: SentenceView, draft: Draft, last: Hit): number {
  const { before } = draft.site;
  const run = RUN_END.exec(view.folded.slice(before.start, last.start));
  const from = run ? before.start + run.index : last.start;
  const first = cuesIn(view, 'scope', 'place', { start: from, end: last.end })[0];
  return first?.start ?? last.start;
}

function placeBefore(view: SentenceView, draft: Draft): string | null {
  const { before, mention } = draft.site;
  const places = cuesIn(view, 'scope', 'place', before).filter((hit) => mention.span.start - hit.end <= 1);
  const last = places.reduce<Hit | null>((best, hit) => (!best || hit.start < best.start ? hit : best), null);
  return last ? view.folded.slice(runStart(view, draft, last), last.end) : null;
}

/** "200,000 residents in the Sichuan-Chongqing region": a place behind a preposition, in the same clause. */
function placeBehind(view: SentenceView, draft: Draft): string | null {
  if (view.isChinese) return null;
  const after = { start: draft.site.after.start, end: Math.min(draft.site.after.end, draft.site.after.start + 28) };
  const hit = cuesIn(view, 'scope', 'place', after).find((h) =>
    /\b(?:in|from|across|of|for) (?:the )?$/.test(view.folded.slice(after.start, h.start)),
  );
  return hit ? view.folded.slice(hit.start, hit.end) : null;
}

const hasFigureBetween = (view: SentenceView, from: number, to: number): boolean =>
  view.sites.some(({ mention: { span } }) => span.start >= from && span.end <= to);

/** 重庆企业, "Chongqing enterprises": a place and who acts there, where it is not itself what is counted. */
function findActor(view: SentenceView, draft: Draft): string | null {
  const { clause, mention, after } = draft.site;
  // "financing for Chongqing enterprises, amounting to $15.5 billion": from where the indicator is named.
  const head =
    draft.head && !hasFigureBetween(view, draft.head.end, mention.span.start) ? draft.head.start : clause.start;
  const start = Math.min(clause.start, head);
  const reach = { start, end: view.isChinese ? mention.span.start : after.end };
  for (const head of cuesIn(view, 'scope', 'actor-head', reach)) {
    const place = cuesIn(view, 'scope', 'place', { start: head.start - 24, end: head.start }).find(
      (h) => head.start - h.end <= 1,
    );
    if (
      !place ||
      /[与和同跟]$|with\s$/.test(view.folded.slice(Math.max(0, place.start - 5), place.start)) ||
      isCounted(draft, head)
    )
      continue;
    return view.folded.slice(place.start, head.end);
  }
  return null;
}

/** Facets that one word says: the last such word before the figure in its clause. */
const WORD_FACETS = ['definition', 'prices', 'part', 'stage', 'actor'] as const;

/** 民营企业320家 and "320 private firms" count them; 民营企业出口额 is theirs. */
const isCounted = ({ site: { mention, kind } }: Draft, hit: Hit): boolean =>
  kind === 'count' && Math.abs(mention.span.start - hit.end) <= 8;
const isCountedBefore = (view: SentenceView, hit: Hit): boolean =>
  view.sites.some(({ mention: { number, span } }) => number.end <= hit.start && span.end >= hit.start - 1);

const joined = new WeakMap<IndicatorEntry, string>();

/** All words of an indicator in lower case, a line each. */
function joinWords(entry: IndicatorEntry): string {
  const known = joined.get(entry);
  if (known !== undefined) return known;
  const made = [...entry.names, ...entry.nouns, ...entry.with].join('\n').toLowerCase();
  joined.set(entry, made);
  return made;
}

/** 签约 says nothing more of signed projects, nor 入境 inside 出入境人数: what the indicator holds already is no scope. */
function isInIndicator(view: SentenceView, draft: Draft, hit: Hit): boolean {
  const word = view.folded.slice(hit.start, hit.end);
  const { entry } = draft;
  if (entry && joinWords(entry).includes(word)) return true;
  return view.hits.all.some(
    (other) => isLonger(other, hit) && (other.means.indicators.length > 0 || other.means.subject !== null),
  );
}

const isLonger = (other: Hit, hit: Hit): boolean =>
  other.start <= hit.start && other.end >= hit.end && other.end - other.start > hit.end - hit.start;

/** The longest of the words that end last: 政府和商业合作项目 before 商业合作项目. */
function lastLongest(hits: readonly Hit[]): Hit | undefined {
  const last = hits.at(-1);
  return last && (hits.find((hit) => hit.end === last.end && hit.start < last.start) ?? last);
}

/** 按不变价格计算,同比增长5.6%: a clause of its own before the figure's; English puts it behind (in real terms). */
function findPrices(view: SentenceView, draft: Draft): Hit | undefined {
  const { clause, mention, after } = draft.site;
  const ahead = cuesIn(view, 'scope', 'prices', {
    start: Math.max(view.sentence.start, clause.start - 16),
    end: clause.start,
  });
  const behind = cuesIn(view, 'scope', 'prices', {
    start: mention.span.end,
    end: view.isChinese ? after.start : after.end,
  });
  const near = ahead.filter((h) => /^(?:计算|计|核算|衡量)?[,\s]*$/.test(view.folded.slice(h.end, clause.start)));
  return lastLongest(near) ?? behind[0];
}

function readWordFacet(view: SentenceView, draft: Draft, facet: (typeof WORD_FACETS)[number]): void {
  if (!hasCueOf(view, 'scope', facet)) return;
  const reach = { start: draft.site.clause.start, end: draft.site.mention.number.start };
  const found = cuesIn(view, 'scope', facet, reach).filter((h) => !/[较比]/.test(view.folded[h.start - 1] ?? ''));
  const hit = lastLongest(found) ?? (facet === 'prices' && isChange(draft) ? findPrices(view, draft) : undefined);
  if (!hit || isInIndicator(view, draft, hit)) return;
  if (facet === 'actor' && (isCounted(draft, hit) || isCountedBefore(view, hit))) return;
  set(draft, facet, view.folded.slice(hit.start, hit.end), 'scope-cue');
}

const isChange = (draft: Draft): boolean => draft.change?.kind === 'by' || draft.site.kind === 'money';

const TRADE = /(?:对|与|同|自|从)([^,;。、的]{2,14}?)的?(?:货物)?(?:进出口|出口|进口|贸易额|投资)/;
const TRADE_EN =
  /(?:exports?|imports?|trade|shipments|investment) (to|from|with|in) ((?:the )?[a-z][a-z -]{2,28}?)(?= (?:rose|fell|grew|increased|decreased|declined|dropped|climbed|surged|jumped|was|were|reached|hit|stood|totaled|totalled|came|amounted|expanded|up|down|in|by)\b|,|$)/;

/** Exports to ASEAN and the EU grew 12 and 3.5 percent, respectively: of as many partners as figures, the one of its place. */
function ownPartner(view: SentenceView, draft: Draft, said: string): string {
  const partners = said.split(view.isChinese ? /[、和与及]/ : /, (?:and )?| and /);
  if (partners.length < 2 || cuesIn(view, 'measure', 'respectively', view.sentence).length === 0) return said;
  const { clause, mention } = draft.site;
  const run = view.sites.filter(
    (s) => s.clause.start === clause.start && s.mention.quantity.unit === mention.quantity.unit,
  );
  const at = run.findIndex((s) => s.mention === mention);
  return (run.length === partners.length && partners[at]) || said;
}

/** 对RCEP其他成员国进出口, "exports to ASEAN": with whom, unless the indicator says so itself. */
function findPartner(view: SentenceView, draft: Draft): string | null {
  const { clause, mention } = draft.site;
  const text = view.folded.slice(clause.start, mention.span.start);
  const match = view.isChinese ? TRADE.exec(text) : TRADE_EN.exec(text);
  const said = match?.[view.isChinese ? 1 : 2];
  const partner = said && ownPartner(view, draft, said);
  if (!match || !partner || draft.entry?.names.some((name) => foldForSearch(name).includes(partner))) return null;
  const worded = `${match[1]} ${partner}`;
  // Of two partners the second has no preposition of its own.
  return view.isChinese ? `对${partner}` : text.includes(worded) ? worded : partner;
}

/** Restricts a figure by what its clause says, facet by facet, as worded. */
export function readScope(view: SentenceView, draft: Draft): void {
  for (const facet of WORD_FACETS) readWordFacet(view, draft, facet);
  const partner = draft.entry?.group === 'trade' ? findPartner(view, draft) : null;
  if (partner) set(draft, 'part', partner, 'partner');
  if (!hasCueOf(view, 'scope', 'place')) return;
  const place = placeBefore(view, draft) ?? placeBehind(view, draft);
  if (place) set(draft, 'place', place, 'place');
  const actor = draft.scope.actor ? null : findActor(view, draft);
  if (actor) set(draft, 'actor', actor, 'place-and-actor');
}
