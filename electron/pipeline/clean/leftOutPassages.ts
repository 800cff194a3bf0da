import type { LeftOutReason, Passage } from '../../common/cleaning.ts';
import { overlaps, type Span } from '../../common/span.ts';
import { type TextMap, toSource } from '../../common/textMap.ts';
import type { DraftPart } from './articleText.ts';
import type { ReadLine } from './lineKind.ts';
import { readMonthLine } from './statedDate.ts';
import type { Piece } from './textBlock.ts';

/** The lines of an article, with its own head and foot, and what of them stands in its body, in order. */
export interface KeptOfArticle {
  readonly firstLine: number;
  readonly pieces: readonly Piece[];
  readonly parts: readonly DraftPart[];
}

interface Reading {
  readonly text: string;
  readonly map: TextMap;
  readonly lines: readonly ReadLine[];
  /** What a person left out, in the repaired text. */
  readonly excluded: readonly Span[];
}

const HAS_WORD = /[\p{L}\p{N}]/u;
const squeeze = (cue: string): string => cue.replace(/[\s\p{P}\p{S}]+/gu, '').toLowerCase();

/** What a line says of itself, or null where only its place tells why it was left out. */
function readOwnReason({ kind }: ReadLine): LeftOutReason | null {
  switch (kind.is) {
    case 'furniture':
      return kind.rule;
    case 'banner':
      return 'navigation';
    case 'page':
      return 'dateline';
    case 'caption':
    case 'text':
    case 'heading':
      return null;
    default:
      return kind.is;
  }
}

/** Where the walk through the lines of an article has come. */
interface Place {
  /** What the lines behind a cue such as 相关阅读 are. */
  cue: LeftOutReason | null;
  isBefore: boolean;
  isAfter: boolean;
  /** What the article says, squeezed; made where a line asks for it. */
  said: Said | null;
  readonly parts: readonly DraftPart[];
}

interface Said {
  readonly all: ReadonlySet<string>;
  readonly titles: readonly string[];
}

function listSaid(parts: readonly DraftPart[]): Said {
  const all = parts.map(({ block }) => squeeze(block.cue));
  return { all: new Set(all), titles: all.filter((_, index) => parts[index]?.kind === 'title') };
}

function reasonOf(line: ReadLine, place: Place): LeftOutReason {
  const own = readOwnReason(line);
  const isTeaserDate = own === 'dateline' || own === 'counter' || own === 'repeat';
  if (own && !(place.cue && isTeaserDate)) {
    if (line.kind.is === 'furniture' && line.kind.effect === 'tail') place.cue = own;
    return own;
  }
  if (place.cue && !place.isBefore) return place.cue;
  if (readMonthLine(line.cue)) return 'dateline';
  place.said ??= listSaid(place.parts);
  const words = squeeze(line.cue);
  if (place.said.all.has(words) || place.said.titles.some((title) => title.includes(words))) return 'repeat';
  if (place.isBefore) return 'above-title';
  return place.isAfter ? 'after-end' : 'between';
}

interface Found extends Span {
  readonly reason: LeftOutReason;
}

/** What of a line that is kept in part is not: before its first piece, behind its last, and where a person cut. */
function listGaps(line: ReadLine, pieces: readonly Piece[], { text, excluded }: Reading): Found[] {
  const [only, other] = pieces;
  if (only && !other && only.start === line.start && only.end === line.end) return [];
  const ends = [line.start, ...pieces.map(({ end }) => end)];
  const starts = [...pieces.map(({ start }) => start), line.end];
  return ends.flatMap((start, index): Found[] => {
    const gap = { start, end: starts[index] as number };
    if (gap.end <= gap.start || !HAS_WORD.test(text.slice(gap.start, gap.end))) return [];
    if (excluded.some((span) => overlaps(span, gap))) return [{ ...gap, reason: 'by-hand' }];
    if (index === 0) return [{ ...gap, reason: 'opening' }];
    return index === pieces.length ? [{ ...gap, reason: 'credit' }] : [];
  });
}

function listArticle(reading: Reading, article: KeptOfArticle, end: number): Found[] {
  const { lines, excluded } = reading;
  const pieces = article.pieces;
  const own = lines.slice(article.firstLine, end);
  const lastKept = pieces.at(-1)?.start ?? -1;
  const place: Place = { cue: null, isBefore: true, isAfter: false, said: null, parts: article.parts };
  let next = 0;
  return own.flatMap((line) => {
    while (next < pieces.length && (pieces[next] as Piece).end <= line.start) next++;
    const inside: Piece[] = [];
    for (let at = next; at < pieces.length && (pieces[at] as Piece).start < line.end; at++)
      inside.push(pieces[at] as Piece);
    if (inside.length) {
      Object.assign(place, { cue: null, isBefore: false, isAfter: false });
      return listGaps(line, inside, reading);
    }
    place.isAfter = line.start > lastKept;
    const reason = excluded.some((span) => overlaps(span, line)) ? 'by-hand' : reasonOf(line, place);
    return [{ start: line.start, end: line.end, reason }];
  });
}

/** Passages of one reason that only blank lines part are one; a line of dashes belongs to what stands before it. */
function mergeFound(found: readonly Found[], text: string): Found[] {
  const merged: Found[] = [];
  for (const one of found) {
    const last = merged.at(-1);
    const isAlike = last && (last.reason === one.reason || one.reason === 'rule');
    if (isAlike && !text.slice(last.end, one.start).trim()) merged[merged.length - 1] = { ...last, end: one.end };
    else merged.push(one);
  }
  return merged;
}

/** Every passage of the source that stands in no body, with its reason; spans are in the source text. */
export function listPassages(reading: Reading, articles: readonly KeptOfArticle[]): Passage[] {
  const found = articles.flatMap((article, index) =>
    listArticle(reading, article, articles[index + 1]?.firstLine ?? reading.lines.length),
  );
  return mergeFound(found, reading.text).map(({ start, end, reason }) => ({
    span: toSource(reading.map, { start, end }),
    reason,
  }));
}
