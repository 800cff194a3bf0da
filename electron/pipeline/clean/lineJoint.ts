import joints from '../../../resources/lexicons/joints.json' with { type: 'json' };
import type { ReadLine } from './lineKind.ts';
import { endsOpen, endsSentence, findOwedMark, measureWords, startsInside } from './sentenceEnd.ts';

const HAN = /[\p{Script=Han}]/u;
const LIST_MARK = /^(?:[•·●■◆▪*\-–]\s|\d{1,2}[.)、]\s?\D|\(?[一二三四五六七八九十]{1,3}[)、]|[①-⑳])/;
const DANGLERS = new Set(joints.danglers);
const WEAK_DANGLERS = new Set(joints.weakDanglers);
const COUNTERS = `(?:${[...joints.counters].sort((a, b) => b.length - a.length).join('|')})`;
const COUNTER_START = new RegExp(`^${COUNTERS}`);
const COUNTED = new RegExp(`[\\d万亿]\\s?${COUNTERS}`);
/** Longest end of a line and beginning of the next that a unit cut in two lies in. */
const UNIT_REACH = 4;
/** Units beyond which a line without an end of sentence can be no heading. */
const LONG = 45;
/** With two commas and this many units a line is no heading either. */
const CLAUSED = 26;
/** How a paragraph under a subtitle begins, and the rest of a sentence does not. */
const FRESH_START = /^(?:\d{1,2}月\d{0,2}|(?:19|20)\d{2}年|近[日年期]|日前|昨[天日]|今[天日年]|记者|据|本报|“|「)/;
/** A rest of a sentence: so few words before its full stop that no sentence is so short. */
const SCRAP = 4;
/** Characters on each side of the break that are looked at for a word lying across it. */
const REACH = 4;

/** `yuan⏎(9.4 billion euros).` goes on with the sentence after the bracket. */
const BRACKET_START = /^\([^()]{1,60}\)[,.;。、]/;

/** How sure it is that the break between two lines fell inside a sentence. */
export type JointStrength = 'no' | 'maybe' | 'sure';

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Length of the last word of a line that is read by itself. */
function measureLastWord(text: string): number {
  return [...words.segment(text)].at(-1)?.segment.length ?? 0;
}

/** A dictionary word that begins before the break and ends after it, as `各部⏎门`, where the line alone ends in a stump. */
export function hasWordAcross(before: string, after: string): boolean {
  const left = before.slice(-REACH);
  const right = after.slice(0, REACH);
  if (!HAN.test(left.slice(-1)) || !HAN.test(right.slice(0, 1))) return false;
  const isAcross = [...words.segment(left + right)].some(
    ({ index, segment }) => index < left.length && index + segment.length > left.length,
  );
  return isAcross && measureLastWord(left) === 1;
}

/** A word that cannot end a line. Characters that also end words (`签约`) count only after a comma. */
function endsDangling(cue: string): boolean {
  const latin = /[A-Za-z]+$/.exec(cue)?.[0];
  if (latin) return DANGLERS.has(latin.toLowerCase());
  return DANGLERS.has(cue.slice(-1)) || (WEAK_DANGLERS.has(cue.slice(-1)) && /[,、]/.test(cue));
}

/** `508.6万标⏎箱`: the unit itself is cut. */
function cutsUnit(before: string, after: string): boolean {
  const left = /[\d万亿]\s?(?![万亿])\p{Script=Han}{1,3}$/u.exec(before)?.[0];
  if (left === undefined) return false;
  const found = COUNTED.exec(left + after.slice(0, UNIT_REACH));
  return found !== null && found.index + found[0].length > left.length;
}

/** A number cut from what it counts: `10.4 万⏎⏎标箱`. */
const cutsQuantity = (before: string, after: string): boolean =>
  (/[\d万亿]\s*$/.test(before) && COUNTER_START.test(after)) || cutsUnit(before, after);

/** `1.⏎9万`: among hanzi a full stop of this form is a decimal point. */
const cutsDecimal = (before: string, after: string): boolean =>
  /\d\.$/.test(before) && /^\d/.test(after) && HAN.test(before);

function isScrap(cue: string): boolean {
  return measureWords(cue) <= SCRAP && /[。;]$/.test(cue);
}

function isClaused(before: string, after: string, length: number): boolean {
  return length >= CLAUSED && before.split(/[,;]/).length > 2 && !FRESH_START.test(after);
}

function isSure(before: string, after: string): boolean {
  if (endsOpen(before) || startsInside(after) || isScrap(after) || BRACKET_START.test(after)) return true;
  if (/[a-z,]$/.test(before) && /^[a-z]/.test(after)) return true;
  if (/[A-Za-z]-$/.test(before) && /^[a-z]/.test(after)) return true;
  const length = measureWords(before);
  if (length > LONG || /。/.test(before) || isClaused(before, after, length)) return true;
  const owed = findOwedMark(before);
  if (owed && after.slice(0, 60).includes(owed)) return true;
  if (cutsQuantity(before, after) || endsDangling(before)) return true;
  return /[,、]/.test(before) && hasWordAcross(before, after);
}

/** Marks may hang over the end of a line of hanzi, or one be taken to the next line. */
const SLACK = 2;
const OVERHANG = 5;

/** Whether the next word would not have fitted on the line: how a printer breaks, and no writer. A hanzi is a word. */
function isFilled(before: string, after: string, width: number): boolean {
  const word = HAN.test(after.slice(0, 1)) ? SLACK : 1 + (/^[^\s\p{Script=Han}]+/u.exec(after)?.[0].length ?? 0);
  // A longer line was not broken at that width: it is a headline.
  return width > 0 && before.length + word > width && before.length <= width + OVERHANG;
}

/** A headline as long as the lines under it, where those begin as a report does. */
const mayBeTitle = (before: string, after: string): boolean => !/[,;。]/.test(before) && FRESH_START.test(after);

/** Judges the break between two text lines, `width` being the longest line of their block or 0 where it tells nothing. */
export function judgeJoint(before: ReadLine, after: ReadLine, width: number): JointStrength {
  if (cutsDecimal(before.cue, after.cue)) return 'sure';
  if (endsSentence(before.cue) && !isScrap(after.cue)) return 'no';
  if (LIST_MARK.test(after.cue)) return 'no';
  if (isSure(before.cue, after.cue)) return 'sure';
  if (isFilled(before.cue, after.cue, width) && !mayBeTitle(before.cue, after.cue)) return 'sure';
  const mayGoOn = /[,、]/.test(before.cue) || hasWordAcross(before.cue, after.cue);
  return mayGoOn && !FRESH_START.test(after.cue) ? 'maybe' : 'no';
}
