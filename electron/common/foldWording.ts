import { foldForSearch } from './foldText.ts';

const folded = new Map<string, string>();
const LIMIT = 50_000;

/** Text as it is compared: script, width, case, spaces and punctuation do not matter. */
export function foldWording(text: string): string {
  const known = folded.get(text);
  if (known !== undefined) return known;
  if (folded.size > LIMIT) folded.clear();
  const made = foldForSearch(text.normalize('NFKC')).replace(/[\s\p{P}]+/gu, '');
  folded.set(text, made);
  return made;
}

const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** True for a Chinese and a Latin wording: whether they mean the same cannot be told from the letters. */
export const isOtherScript = (a: string, b: string): boolean => hasHan(a) !== hasHan(b);
