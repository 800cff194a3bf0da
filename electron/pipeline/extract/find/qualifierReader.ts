import lexicon from '../../../../resources/lexicons/qualifiers.json' with { type: 'json' };
import type { Qualifier } from '../../../common/vocabulary.ts';
import { type QualifierWords, shapeQualifier } from './lexiconSchemas.ts';
import { isBlank, skipBlanks } from './numeral.ts';
import { indexLayered, type OwnWords } from './ownWords.ts';
import { indexPhrases, matchAt, matchBefore, type Phrase } from './phraseIndex.ts';
import { rememberLast } from './rememberLast.ts';

const spread = (groups: readonly QualifierWords[]): Phrase<QualifierWords>[] =>
  groups.map(shapeQualifier).flatMap((entry) => entry.words.map((words) => ({ words, entry })));

type Place = OwnWords['qualifiers']['added'][number]['place'];
const listOwn =
  (wanted: Place) =>
  ({ qualifiers: { added, removed } }: OwnWords) => ({
    added: added
      .filter(({ place }) => place === wanted)
      .map(({ words, qualifier }) => ({ words, entry: { qualifier, words: [words] } })),
    removed,
  });

const builtIn = (place: Place | 'beforeScale') => spread(lexicon[place] as QualifierWords[]);
const before = indexLayered({ builtIn: builtIn('before'), list: listOwn('before'), edge: 'last' });
const beforeScale = indexPhrases(builtIn('beforeScale'), 'last');
const inside = indexLayered({ builtIn: builtIn('inside'), list: listOwn('inside') });
const after = indexLayered({ builtIn: builtIn('after'), list: listOwn('after') });

export interface QualifierFound {
  readonly qualifier: Qualifier;
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

function asFound({ words, entry }: Phrase<QualifierWords>, start: number): QualifierFound {
  return { qualifier: entry.qualifier, words, start, end: start + words.length };
}

/** The qualifier that ends right before `at` (超过|322亿), or null. 签约 holds no 约. */
export function readQualifierBefore(text: string, at: number, isBareScale: boolean): QualifierFound | null {
  let end = at;
  while (end > 0 && at - end < 2 && isBlank(text.charCodeAt(end - 1))) end -= 1;
  const isFree = ({ words, entry }: Phrase<QualifierWords>): boolean =>
    !entry.notAfter?.some((other) => text.endsWith(other, end - words.length));
  const phrase = matchBefore(before, text, end, isFree) ?? (isBareScale ? matchBefore(beforeScale, text, end) : null);
  return phrase ? asFound(phrase, end - phrase.words.length) : null;
}

const isFreeBehind =
  (text: string, at: number) =>
  ({ words, entry }: Phrase<QualifierWords>): boolean =>
    !entry.notBefore?.some((other) => text.startsWith(other, at + words.length));

/** The qualifier between number and unit (500|多|家), or null. */
export const readQualifierInside = rememberLast((text, at): QualifierFound | null => {
  const phrase = matchAt(inside, text, at, isFreeBehind(text, at));
  return phrase ? asFound(phrase, at) : null;
});

/** The qualifier behind the unit (3倍|以上), or null. */
export function readQualifierAfter(text: string, at: number): QualifierFound | null {
  const start = text.charCodeAt(at) === 32 ? skipBlanks(text, at) : at;
  const phrase = matchAt(after, text, start, isFreeBehind(text, start));
  return phrase ? asFound(phrase, start) : null;
}
