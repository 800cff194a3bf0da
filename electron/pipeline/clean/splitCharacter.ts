import commonHanzi from '../../../resources/lexicons/commonHanzi.json' with { type: 'json' };
import type { Edit } from './edit.ts';
import { decodePair, findPair } from './gbkPairs.ts';
import { isReadingOf, PINYIN_LETTER } from './readingOf.ts';

/**
 * The program that pastes readings worked on GBK bytes. Between 日 (C8 D5) and 報 (88 F3) it saw D5 88, which is 請, and
 * wrote `(qǐng)` into the middle of 報. The lead byte 88 then swallowed the bracket: `日?qǐng)?bào)`. Where the second byte
 * of the cut character is ASCII it shows itself: `動?xùn)|` is 動東, 東 being 96 7C. Both can be told back from the readings.
 * A decoder that gives U+FFFD for the stray byte leaves the bracket standing.
 */
const STRAY = String.raw`(?:\?|�\()`;
const BROKEN = new RegExp(
  String.raw`(\p{Script=Han})((?:\(${PINYIN_LETTER}{1,7}\))?)(${STRAY})(${PINYIN_LETTER}{1,7})\)(?:${STRAY}(${PINYIN_LETTER}{1,7})\)|([@-~]))`,
  'gu',
);

const common = new Set([...commonHanzi.simplified, ...commonHanzi.traditional].join(''));
const isHanzi = (char: string): boolean => /^\p{Script=Han}$/u.test(char);

const leadsOf = new Map<string, readonly number[]>();

/** `findLeads`, remembered: there are few second bytes and few readings, and a damaged text has thousands of cuts. */
function listLeads(before: string, reading: string): readonly number[] {
  const pair = findPair(before);
  if (pair === null) return [];
  const key = `${pair & 0xff} ${reading}`;
  const leads = leadsOf.get(key) ?? findLeads(pair & 0xff, reading);
  leadsOf.set(key, leads);
  return leads;
}

/** Lead bytes that, behind the second byte of the character before, make one that is read as `reading`. */
function findLeads(trail: number, reading: string): number[] {
  const leads: number[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    const char = decodePair(trail, lead);
    if (isHanzi(char) && isReadingOf(char, reading)) leads.push(lead);
  }
  return leads;
}

function listByReading(leads: readonly number[], reading: string): string[] {
  const found: string[] = [];
  for (const lead of leads) {
    for (let trail = 0x80; trail <= 0xfe; trail++) {
      const char = decodePair(lead, trail);
      if (isHanzi(char) && isReadingOf(char, reading)) found.push(char);
    }
  }
  return found;
}

/** The only candidate, or the only everyday one; null where it stays open. */
function chooseOnly(candidates: readonly string[]): string | null {
  const everyday = candidates.filter((char) => common.has(char));
  const [only, other] = everyday.length ? everyday : candidates;
  return only && !other ? only : null;
}

function restore(
  before: string,
  reading: string,
  { own, trail }: { own?: string | undefined; trail?: string | undefined },
): string | null {
  const leads = listLeads(before, reading);
  if (own) return chooseOnly(listByReading(leads, own));
  const byte = trail?.charCodeAt(0) ?? 0;
  return chooseOnly(leads.map((lead) => decodePair(lead, byte)).filter(isHanzi));
}

const LONGEST_READING = 12;
const READING = new RegExp(String.raw`^\((${PINYIN_LETTER}{1,7})\)`, 'u');

/** Length of the restored character's own reading, where that stands behind it. */
function measureReading(after: string, char: string): number {
  const match = READING.exec(after);
  return match && isReadingOf(char, match[1] as string) ? match[0].length : 0;
}

/** Characters that a reading was pasted into the middle of; where one cannot be told, `?` stands for it. */
export function findSplitCharacters(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const match of text.matchAll(BROKEN)) {
    const [whole, before = '', ownReading = '', stray = '', reading = '', own, trail] = match;
    const start = match.index + before.length + ownReading.length;
    const end = match.index + whole.length;
    const char = restore(before, reading, { own, trail });
    if (char)
      edits.push({
        start,
        end: end + measureReading(text.slice(end, end + LONGEST_READING), char),
        insert: char,
        kind: 'cut-character',
      });
    else if (own && stray === '?') edits.push({ start: start + 1, end, insert: '', kind: 'cut-character' });
  }
  return edits;
}
