import { z } from 'zod';
import stored from '../../../resources/lexicons/nameSynonyms.json' with { type: 'json' };
import { foldForSearch } from '../../common/foldText.ts';

const word = z.string().min(1);
export const nameSynonyms = z.object({
  note: z.string(),
  same: z.array(z.array(word).min(2)),
  empty: z.array(word),
  /** Words of one list never stand for one another, though the rest of two names be equal. */
  apart: z.array(z.array(word).min(2)),
});

const { same, empty, apart } = stored satisfies z.infer<typeof nameSynonyms>;
const HAN = /\p{Script=Han}/u;
const EMPTY = '';

/** Longest first, so that 总金额 is not read as 总 and 金额. */
const meanings = new Map<string, string>([
  ...empty.map((one): [string, string] => [one, EMPTY]),
  ...same.flatMap(([head = '', ...others]) => [head, ...others].map((one): [string, string] => [one, head])),
]);
const chineseWords = [...meanings.keys()].filter((one) => HAN.test(one)).sort((a, b) => b.length - a.length);
const latinPhrases = [...meanings.keys()].filter((one) => one.includes(' ')).sort((a, b) => b.length - a.length);

const singular = (text: string): string =>
  text
    .replace(/ies$/, 'y')
    .replace(/(s|x|ch|sh)es$/, '$1')
    .replace(/([^s])s$/, '$1');

function readChinese(text: string): string[] {
  const read: string[] = [];
  let rest = '';
  for (let at = 0; at < text.length; ) {
    const found = chineseWords.find((one) => text.startsWith(one, at));
    if (found === undefined) rest += text[at];
    else {
      read.push(rest, meanings.get(found) ?? found);
      rest = '';
    }
    at += found?.length ?? 1;
  }
  return [...read, rest];
}

function readLatin(text: string): string[] {
  const joined = latinPhrases.reduce((all, phrase) => all.replaceAll(phrase, phrase.replaceAll(' ', '_')), text);
  return joined.split(/[^\p{L}\p{N}_-]+/u).map((token) => {
    const plain = token.replaceAll('_', ' ');
    return meanings.get(plain) ?? meanings.get(singular(plain)) ?? singular(plain);
  });
}

/** What a name says, word by word and in no order, whatever the language of the words. Empty words are left out. */
export function readMeaning(name: string): string[] {
  const parts = foldForSearch(name.normalize('NFKC')).split(/(\p{Script=Han}+)/u);
  const words = parts.flatMap((part) => (HAN.test(part) ? readChinese(part) : readLatin(part)));
  return words.filter((one) => one.length > 0).sort();
}

const opposites = apart.map((words) => words.map((one) => foldForSearch(one)));

/** Whether two names differ by words that tell indicators apart: imports and exports, digits, there and back. */
export function isToldApart(a: string, b: string): boolean {
  const [left, right] = [foldForSearch(a), foldForSearch(b)];
  const listIn = (text: string, words: readonly string[]): string => words.filter((one) => text.includes(one)).join();
  const digits = (text: string): string => (text.match(/\d+/g) ?? []).join();
  return digits(left) !== digits(right) || opposites.some((words) => listIn(left, words) !== listIn(right, words));
}
