import lexicon from '../../../../resources/lexicons/comparisons.json' with { type: 'json' };
import type { ComparisonsLexicon } from './lexiconSchemas.ts';

/** The words of `comparisons.json`; its schema keeps signs of expressions out of them. */
export const comparisons = lexicon as ComparisonsLexicon;

const isLatin = (word: string): boolean => /^[a-z]/.test(word);

/** An expression for one of `words`, the longest that fits. */
export const anyOf = (words: readonly string[]): string =>
  `(?:${[...words].sort((a, b) => b.length - a.length).join('|')})`;

/** One of `words`; a Latin one begins where a word begins. */
export const anyWord = (words: readonly string[]): string =>
  anyOf(words.map((word) => (isLatin(word) ? `\\b${word}` : word)));

/** One of `words` right before something else: a blank stands behind a Latin one. */
export const anyBefore = (words: readonly string[]): string =>
  anyOf(words.map((word) => (isLatin(word) ? `\\b${word} ` : word)));
