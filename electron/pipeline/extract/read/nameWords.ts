import { z } from 'zod';
import lexicon from '../../../../resources/lexicons/proposedNames.json' with { type: 'json' };
import { findLast } from '../findLast.ts';

const word = z.string().min(1).max(80);
const words = z.array(word);
const deeds = z.array(z.strictObject({ name: word, words }));

/** Words that a proposed name is made with; see the note of the file. */
export const proposedNamesFile = z.strictObject({
  note: z.string().min(1),
  chinese: z.strictObject({ lead: words, tail: words, deeds }),
  english: z.strictObject({
    lead: words,
    tail: words,
    verbs: words,
    objectVerbs: words,
    prepositions: words,
    adverbs: words,
    deeds,
  }),
  kinds: z.array(z.strictObject({ kind: word, zh: word, en: word })),
});

const { chinese, english, kinds } = proposedNamesFile.parse(lexicon);

const oneOf = (list: readonly string[]): string => [...list].sort((a, b) => b.length - a.length).join('|');

/** Removes what a pattern takes, until it takes nothing more. */
function strip(text: string, pattern: RegExp): string {
  let rest = text;
  for (;;) {
    const next = rest.replace(pattern, '').trim();
    if (next === rest) return rest;
    rest = next;
  }
}

const ZH_LEAD = new RegExp(`^(?:${oneOf(chinese.lead)})+`);
const ZH_TAIL = new RegExp(`(?:${oneOf(chinese.tail)})+$`);
/** 票价由每程: the name ends where the change begins. 自由 and 从业 are other words. */
const ZH_FROM = /(?<=.{2})(?<![自理缘])(?:由|从(?!业)|较).*$/;

/** The noun phrase at the end of Chinese words that stand before a figure. */
export function trimChinese(text: string): string {
  const last = text.split(/[、"“”()《》\s]/).at(-1) ?? '';
  return strip(strip(last, ZH_LEAD), ZH_TAIL).replace(ZH_FROM, '').slice(-16);
}

const EN_LEAD = new RegExp(`^(?:${oneOf(english.lead)})(?:\\s+|$)`);
const EN_TAIL = new RegExp(`(?:^|\\s+)(?:${oneOf(english.tail)}|[a-z]+['’]s)$`);
const EN_VERB = new RegExp(`(?<![a-z'’-])(?:${oneOf(english.verbs)})(?![a-z'’-])`);
const EN_OBJECT = new RegExp(`^.*(?<![a-z'’-])(?:${oneOf(english.objectVerbs)})\\s+(?=[a-z])`);
const EN_ADVERB = new RegExp(`\\s+(?:${oneOf(english.adverbs)})$`);
const EN_PREPOSITION = new RegExp(`\\s(?:${oneOf(english.prepositions)})\\s`, 'g');
const MOST_WORDS = 6;

/** LONDON, Oct 16 (Reuters) - : what stands before a name is no part of it. */
const DATELINE = /^.*(?:[)(]|\s[-–—]+\s)\s*/;

const trimEnglish = (text: string): string => strip(strip(strip(text.trim(), EN_LEAD), EN_TAIL), EN_ADVERB);

/** A long phrase keeps its head and, where they fit, the first words put to it by a preposition. */
function shorten(phrase: string): string {
  if (phrase.split(/\s+/).length <= MOST_WORDS) return phrase;
  const joints = Array.from(phrase.matchAll(EN_PREPOSITION), ({ index }) => index);
  const cut = findLast(joints, (at) => phrase.slice(0, at).split(/\s+/).length <= MOST_WORDS);
  return cut === undefined ? phrase.split(/\s+/).slice(-MOST_WORDS).join(' ') : phrase.slice(0, cut);
}

/** The noun phrase of English words before a figure: the subject of the verb, else what stands behind it. */
export function nameEnglish(text: string): string {
  const object = trimEnglish(text.replace(DATELINE, '').replace(EN_OBJECT, ''));
  let rest = object;
  for (;;) {
    const verb = EN_VERB.exec(rest);
    if (!verb) return shorten(trimEnglish(rest));
    const subject = trimEnglish(rest.slice(0, verb.index));
    if (subject !== '') return shorten(subject);
    rest = rest.slice(verb.index + verb[0].length).trim();
  }
}

const PART_OF = /^ (?:of )?(?:all |the |its |their |total )*([a-z][a-z' -]{2,60})/;

/** Two-thirds of containers now leave by rail: what the share is a share of, or null. */
export function nameWhole(behind: string, isOutOf: boolean): string | null {
  if (!isOutOf && !behind.startsWith(' of ')) return null;
  const whole = PART_OF.exec(behind)?.[1];
  if (!whole) return null;
  const [noun = ''] = whole.split(EN_VERB);
  const name = trimEnglish((noun.split(EN_PREPOSITION)[0] ?? '').trim());
  return name && name.split(/\s+/).length <= MOST_WORDS ? `share of ${name}` : null;
}

const DEEDS = [...chinese.deeds, ...english.deeds].map(({ name, words: said }) => ({
  name,
  pattern: new RegExp(/^[a-z]/.test(said[0] as string) ? `(?<![a-z])(?:${oneOf(said)})(?![a-z])` : oneOf(said)),
}));

/** What is done with an amount of money: plans to spend a further $620 million. Interest costs are named by themselves. */
export function nameDeed(text: string, head: string): string | null {
  const deed = DEEDS.find(({ pattern }) => pattern.test(text));
  const isNamed = /^[a-z]/.test(head) ? deed?.pattern.test(head) : /[额费款金]$/.test(head);
  return deed && !isNamed ? deed.name : null;
}

/** A name by the unit alone. */
export function nameKind(kind: string, isChinese: boolean): string {
  const found = kinds.find((each) => each.kind === kind);
  return found ? found[isChinese ? 'zh' : 'en'] : isChinese ? '数值' : 'figure';
}
