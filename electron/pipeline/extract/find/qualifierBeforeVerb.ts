import lexicon from '../../../../resources/lexicons/qualifiers.json' with { type: 'json' };
import type { Qualifier } from '../../../common/vocabulary.ts';
import { isOneOf } from '../unitAt.ts';
import { anyOf } from './comparisonWords.ts';
import type { QualifierFound } from './qualifierReader.ts';

const { limits, notAfter, verbs, leads } = lexicon.reaching;

const qualifierOf = new Map<string, Qualifier>(
  limits.flatMap(({ qualifier, words }) => words.map((word) => [word, qualifier as Qualifier])),
);
const LIMIT = `(?<![${notAfter.join('')}])(?<words>${anyOf([...qualifierOf.keys()])})`;
/** 最多可处理102班, 约需3小时. */
const BEFORE_VERB = new RegExp(`${LIMIT}${anyOf(verbs)}{1,3}$`);
/** 每公顷最高9万元; alone 最高 tells of the highest there was. */
const BEHIND_LEAD = new RegExp(`${anyOf(leads)}(?<words>最高)$`);
const REACH = 12;
/** Last characters of the verbs, and of 最高: most numbers stand behind another. */
const ENDS = [...new Set(['高', ...verbs.map((verb) => verb.at(-1))])].join('');

/** The qualifier that stands before the verb of a figure, or null. Its words are the limit's, its span reaches up to `at`. */
export function readBeforeVerb(text: string, at: number): QualifierFound | null {
  if (!isOneOf(ENDS, text, at - 1)) return null;
  const before = text.slice(Math.max(0, at - REACH), at);
  const found = BEFORE_VERB.exec(before) ?? BEHIND_LEAD.exec(before);
  const words = found?.groups?.words;
  const qualifier = words ? qualifierOf.get(words) : undefined;
  if (!found || !words || !qualifier) return null;
  const start = at - before.length + found.index + found[0].indexOf(words);
  return { qualifier, words, start, end: at };
}
