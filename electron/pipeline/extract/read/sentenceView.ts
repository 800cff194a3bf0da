import { foldForSearch } from '../../../common/foldText.ts';
import type { Span } from '../../../common/span.ts';
import type { Mention } from '../mention.ts';
import type { Sentence } from '../sentences.ts';
import type { UnitKind } from './lexicon.ts';
import { type CueTag, cueBit } from './meaning.ts';
import type { ResolvedTime } from './period/resolvedTime.ts';
import type { TimeWord } from './period/timeWord.ts';
import type { Hit, SortedHits } from './sortHits.ts';
import { unitKind } from './unitKind.ts';

/** A sentence with all that was found in it. `folded` is the whole body, folded; spans are offsets into it. */
export interface SentenceView {
  readonly folded: string;
  readonly sentence: Sentence;
  readonly isChinese: boolean;
  readonly hits: SortedHits;
  readonly times: readonly ResolvedTime[];
  /** Time expressions as written, those too that no year could be found for. */
  readonly timeWords: readonly TimeWord[];
  readonly sites: readonly Site[];
}

/** Where a quantity stands in its sentence. */
export interface Site {
  readonly mention: Mention;
  /** What its unit is. */
  readonly kind: UnitKind;
  /** What it counts, folded; empty where nothing says it. */
  readonly noun: string;
  /** From the clause's start, or the quantity before in it, up to this one. */
  readonly before: Span;
  /** From this quantity to the next one or the clause's end. */
  readonly after: Span;
  /** The clause: between commas, colons and semicolons. */
  readonly clause: Span;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const COMMA = 44;
const MARK = 1;
/** What parts clauses, by its unit; 0 for all else. */
const boundaries = new Uint8Array(0x10000);
for (const mark of ';:。!?') boundaries[mark.charCodeAt(0)] = MARK;
boundaries[COMMA] = COMMA;

/** A comma inside a number parts nothing. */
function isBoundary(text: string, at: number): boolean {
  const kind = boundaries[text.charCodeAt(at)];
  if (kind === COMMA) return !(isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1)));
  return kind === MARK;
}

function clauseOf(text: string, { start, end }: Span, at: Span): Span {
  let from = at.start;
  while (from > start && !isBoundary(text, from - 1)) from -= 1;
  let to = at.end;
  while (to < end && !isBoundary(text, to)) to += 1;
  return { start: from, end: to };
}

/** The end of the quantity before; a count of years between (往来人次10年增长5倍) parts nothing. */
function previousEnd(mentions: readonly Mention[], index: number): number | undefined {
  const isYears = (m: Mention | undefined): boolean => m?.quantity.unit === 'year';
  let at = index - 1;
  if (!isYears(mentions[index])) while (at >= 0 && isYears(mentions[at])) at -= 1;
  return mentions[at]?.span.end;
}

/** Places the quantities of a sentence; `mentions` are those inside it, in order. */
export function placeMentions(folded: string, sentence: Span, mentions: readonly Mention[]): Site[] {
  return mentions.map((mention, index) => {
    const clause = clauseOf(folded, sentence, mention.span);
    const previous = previousEnd(mentions, index) ?? sentence.start;
    const next = mentions[index + 1]?.span.start ?? sentence.end;
    return {
      mention,
      kind: unitKind(mention.quantity.unit),
      noun: foldForSearch(mention.quantity.noun ?? ''),
      clause,
      before: { start: Math.max(clause.start, previous), end: Math.max(mention.span.start, previous) },
      after: { start: mention.span.end, end: Math.max(mention.span.end, Math.min(clause.end, next)) },
    };
  });
}

export const isWithin = (hit: Span, span: Span): boolean => hit.start >= span.start && hit.end <= span.end;

/** Whether a sentence has any cue of one field and kind. */
export function hasCueOf({ hits }: SentenceView, field: string, kind: string): boolean {
  if ((hits.cueBits & cueBit(kind)) === 0) return false;
  return hits.cueTags.some((tag) => tag.kind === kind && tag.field === field);
}

/** Most kinds are in no sentence: those need no list of their own. */
const NONE: readonly Hit[] = [];

/** Hits of cues of one field and kind inside a span, in order. */
export function cuesIn({ hits }: SentenceView, field: string, kind: string, span: Span): readonly Hit[] {
  if ((hits.cueBits & cueBit(kind)) === 0) return NONE;
  const { cues, cueTags } = hits;
  let found: Hit[] | null = null;
  for (let at = 0; at < cueTags.length; at += 1) {
    const tag = cueTags[at] as CueTag;
    const hit = cues[at] as Hit;
    if (tag.kind !== kind || tag.field !== field || !isWithin(hit, span)) continue;
    if (found) found.push(hit);
    else found = [hit];
  }
  return found ?? NONE;
}

/** The cue that ends last in a span; of several that overlap there the longest (年均增长, not 增长). */
export function lastCue(view: SentenceView, field: string, kind: string, span: Span): Hit | undefined {
  let best: Hit | undefined;
  for (const hit of cuesIn(view, field, kind, span)) if (!best || hit.start >= best.end) best = hit;
  return best;
}

/** Text between two quantities that only strings them together: 、 和 and */
export const isConnector = (text: string): boolean => /^[\s、,及和与或]*(?:and|or|&)?[\s,]*$/.test(text);
