import commonHanzi from '../../../resources/lexicons/commonHanzi.json' with { type: 'json' };
import mojibake from '../../../resources/lexicons/mojibake.json' with { type: 'json' };
import type { MojibakeKind, Offer } from '../../common/cleaning.ts';
import { BIG5, type CodePage, GBK, type Unread, UTF8, unreadGbk, unreadWestern } from './codePage.ts';
import type { Edit } from './edit.ts';

/** How one kind came about, undone: the bytes as they were read, and read as they were meant. */
interface Undoing {
  readonly kind: MojibakeKind;
  /** What no sound text holds, or hardly: asked first, as most texts are sound. */
  readonly sign: RegExp;
  /** The stretches that may be of this kind. */
  readonly stretch: RegExp;
  readonly unread: Unread;
  readonly page: CodePage;
}

const WEST = String.raw`\u0080-\u00ff\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178`;
const CONTINUATION = WEST.replace(String.raw`\u0080-\u00ff`, String.raw`\u0080-\u00bf`);
const LINE = /[^\n\r]+/g;
const ASCII = /^[\u0020-\u007e\t]*$/;

const UNDOINGS: readonly Undoing[] = [
  {
    kind: 'gbk-as-latin1',
    sign: /[\u00a1-\u00fe]{4}/,
    stretch: new RegExp(`[${WEST}][${WEST}\u0020-\u007e]*`, 'g'),
    unread: unreadWestern,
    page: GBK,
  },
  {
    kind: 'utf8-as-latin1',
    sign: new RegExp(`[\u00c2-\u00f4][${CONTINUATION}]`),
    stretch: new RegExp(
      `(?:[\u00c2-\u00df][${CONTINUATION}]|[\u00e0-\u00ef][${CONTINUATION}]{2}|[\u00f0-\u00f4][${CONTINUATION}]{3})+`,
      'g',
    ),
    unread: unreadWestern,
    page: UTF8,
  },
  {
    kind: 'utf8-as-gbk',
    sign: new RegExp(`[${mojibake['utf8-as-gbk'].join('')}]`),
    stretch: LINE,
    unread: unreadGbk,
    page: UTF8,
  },
  {
    kind: 'big5-as-gbk',
    sign: /[\u3041-\u3096\u30a1-\u30fe\u0391-\u03c9\u0410-\u0451\ue000-\uf8ff\u2500-\u254b]/,
    stretch: LINE,
    unread: unreadGbk,
    page: BIG5,
  },
];
const LOST = new RegExp(mojibake.lost.join('|'), 'g');

const common = new Set([...commonHanzi.simplified, ...commonHanzi.traditional].join(''));
/** Marks and letters that a text in our languages has beside ASCII and hanzi. */
const ORDINARY =
  /[\u00a0-\u017f\u01cd-\u01dc\u2010-\u2027\u2030-\u203b\u20ac\u2103\u2116\u2122\u2190-\u2193\u2460-\u2473\u25a0-\u25cf\u3000-\u3011\u3014\u3015\uff01-\uff5e]/;
const HANZI = /\p{Script=Han}/u;
/** Of the hanzi of a Chinese line about this share are everyday ones; of mojibake hardly any. */
const LEAST_COMMON = 0.45;
const MOST_COMMON_BEFORE = 0.3;
/** Characters that do not come back, as a share of those that do. */
const MOST_LOST = 0.3;
const CONTROL = /[\u0080-\u009f]/;

interface Undone {
  readonly edits: readonly Edit[];
  readonly after: string;
  readonly bad: number;
}

/** What no code page has as a lead byte: stands for a unit that came from no bytes. */
const NO_BYTE = 0xff;

/** The bytes of a stretch, and for each the unit of the stretch that it came from. */
function collectBytes(stretch: string, unread: Unread): { bytes: Uint8Array; units: Uint32Array } {
  const [bytes, units] = [new Uint8Array(2 * stretch.length), new Uint32Array(2 * stretch.length)];
  let length = 0;
  const push = (byte: number, unit: number): void => {
    bytes[length] = byte;
    units[length++] = unit;
  };
  for (let unit = 0; unit < stretch.length; unit++) {
    const found = unread(stretch.charCodeAt(unit)) ?? NO_BYTE;
    if (found > 0xff) push(found >> 8, unit);
    push(found & 0xff, unit);
  }
  return { bytes: bytes.subarray(0, length), units: units.subarray(0, length) };
}

/** Each unit goes to the character that holds its first byte, so that characters have spans that do not overlap. */
function undoStretch(stretch: string, start: number, { unread, page }: Undoing): Undone {
  const { bytes, units } = collectBytes(stretch, unread);
  const edits: Edit[] = [];
  const after: string[] = [];
  let [bad, wasBad, at] = [0, false, 0];
  while (at < bytes.length) {
    const char = page.read(bytes, at);
    const next = at + (char ? page.measure(bytes[at] as number) : 1);
    // A unit whose first byte the character before took is that character's.
    const first = (units[at] as number) + (at > 0 && units[at] === units[at - 1] ? 1 : 0);
    const last = (units[next - 1] as number) + 1;
    const before = stretch.slice(first, last);
    after.push(char || before);
    if (char && before && before !== char)
      edits.push({ start: start + first, end: start + last, insert: char, kind: 'mojibake' });
    // The bytes of one lost character are one loss.
    if (!char && !wasBad) bad++;
    wasBad = !char;
    at = next;
  }
  return { edits, after: after.join(''), bad };
}

function countHanzi(text: string): { hanzi: number; everyday: number; odd: number } {
  let [hanzi, everyday, odd] = [0, 0, 0];
  for (const char of text) {
    if (char < '\u0080') continue;
    if (common.has(char)) everyday++;
    if (char >= '\u3400' && char <= '\u9fff') hanzi++;
    else if (!ORDINARY.test(char) && !HANZI.test(char)) odd++;
    else if (HANZI.test(char)) hanzi++;
  }
  return { hanzi, everyday, odd };
}

/** Whether bytes come out that make characters of our languages, few of them lost. */
function isPossible(before: string, { after, edits, bad }: Undone): boolean {
  if (!edits.length || bad > edits.length * MOST_LOST + 1) return false;
  const [then, now] = [countHanzi(before), countHanzi(after)];
  return (now.odd === 0 || now.odd <= then.odd) && now.everyday >= then.everyday;
}

/** Whether what comes out reads as our languages do and what went in does not. */
function isBetter(before: string, undone: Undone): boolean {
  const { after } = undone;
  if (!isPossible(before, undone)) return false;
  const [then, now] = [countHanzi(before), countHanzi(after)];
  const isReadable = now.hanzi > 0 ? now.everyday >= now.hanzi * LEAST_COMMON : !CONTROL.test(after);
  return isReadable && then.everyday <= then.hanzi * MOST_COMMON_BEFORE;
}

const SAMPLE = 80;

/** What a kind of mojibake would make of the text: the edits that undo it, its longest stretch as a sample, and the rest. */
interface Finding {
  readonly edits: readonly Edit[];
  readonly offer: Offer;
  /** The text with those stretches blanked, at the same offsets. */
  readonly rest: string;
}

interface Stretch {
  readonly start: number;
  readonly before: string;
  readonly undone: Undone;
}

/** Where one stretch is surely of a kind, others need only be possible: a headline has few everyday characters. */
function chooseStretches(stretches: readonly Stretch[]): readonly Stretch[] {
  const isSure = stretches.some(({ before, undone }) => isBetter(before, undone));
  return isSure ? stretches.filter(({ before, undone }) => isPossible(before, undone)) : [];
}

function undoKind(text: string, undoing: Undoing): Finding | null {
  if (!undoing.sign.test(text)) return null;
  const stretches = [...text.matchAll(undoing.stretch)].flatMap(({ 0: before, index }): Stretch[] =>
    ASCII.test(before) ? [] : [{ start: index, before, undone: undoStretch(before, index, undoing) }],
  );
  const chosen = chooseStretches(stretches);
  const [first] = chosen.toSorted((one, other) => other.undone.edits.length - one.undone.edits.length);
  if (!first) return null;
  const edits = chosen.flatMap(({ undone }) => undone.edits);
  const count = edits.reduce((sum, { start, end }) => sum + end - start, 0);
  const { start, before, undone } = first;
  const span = { start, end: start + before.length };
  const offer = {
    kind: undoing.kind,
    span,
    count,
    before: before.slice(0, SAMPLE),
    after: undone.after.slice(0, SAMPLE),
  };
  return { edits, offer, rest: blankOut(text, chosen) };
}

function blankOut(text: string, stretches: readonly Stretch[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, before } of stretches) {
    pieces.push(text.slice(from, start), ' '.repeat(before.length));
    from = start + before.length;
  }
  return pieces.join('') + text.slice(from);
}

/** Marks of lost bytes; those that a repair takes away anyway do not count. */
export function findLost(text: string, edits: readonly Edit[]): Offer[] {
  const mended = [...edits].sort((a, b) => a.start - b.start);
  let next = 0;
  const found = [...text.matchAll(LOST)].filter(({ index }) => {
    while (next < mended.length && (mended[next] as Edit).end <= index) next++;
    return (mended[next]?.start ?? text.length) > index;
  });
  const [first] = found;
  if (!first) return [];
  const span = { start: first.index, end: first.index + first[0].length };
  const count = found.reduce((sum, [marks]) => sum + marks.length, 0);
  return [{ kind: 'lost', span, count, before: first[0], after: null }];
}

export interface FoundMojibake {
  readonly offer: Offer;
  readonly edits: readonly Edit[];
}

/** Everything in a text that looks as if it had been read in a wrong encoding, by kind, each stretch of one kind only. */
export function findMojibake(text: string): FoundMojibake[] {
  const found: FoundMojibake[] = [];
  let rest = text;
  for (const undoing of UNDOINGS) {
    const finding = undoKind(rest, undoing);
    if (!finding) continue;
    found.push({ offer: finding.offer, edits: finding.edits });
    rest = finding.rest;
  }
  return found;
}
