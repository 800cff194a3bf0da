import type { ArticlePart } from '../../../common/article.ts';
import type { Mention } from '../mention.ts';
import { type Sentence, splitSentences } from '../sentences.ts';
import type { PeriodWords } from './lexicon.ts';
import { findTimes } from './period/findTimes.ts';
import { resolveTimes } from './period/resolveTimes.ts';
import { placeMentions, type SentenceView } from './sentenceView.ts';
import type { SortedHits } from './sortHits.ts';
import { makeTaker } from './takeInOrder.ts';

/** A sentence with the quantities in it. */
export interface Counting {
  readonly sentence: Sentence;
  readonly mentions: readonly Mention[];
  readonly hasFigures: boolean;
}

/** The sentences of a body in order, each with its quantities. */
export function countSentences(body: string, parts: readonly ArticlePart[], all: readonly Mention[]): Counting[] {
  const takeMentions = makeTaker(all, (m) => m.span.start);
  return splitSentences(body, parts).map((sentence) => {
    const mentions = takeMentions(sentence);
    return { sentence, mentions, hasFigures: mentions.length > 0 };
  });
}

export interface Viewing {
  readonly folded: string;
  /** Whether it has any Chinese character. */
  readonly hasHan: boolean;
  readonly articleDate: string | null;
  readonly launch: string | null;
  /** The year that the paragraph told of last. */
  readonly yearBefore: (part: number) => number | null;
  readonly words: PeriodWords;
}

export const HAN = /[\u4e00-\u9fff]/;

/** A sentence with its phrases, times and quantities. Ask in order: its times may go by those of the ones before. */
export function viewSentence({ sentence, mentions }: Counting, hits: SortedHits, viewing: Viewing): SentenceView {
  const { folded, hasHan, articleDate, launch, yearBefore, words } = viewing;
  const text = folded.slice(sentence.start, sentence.end);
  const isChinese = hasHan && HAN.test(text);
  const timeWords = findTimes({ text, folded, offset: sentence.start, isChinese }, words);
  const contextYear = timeWords.length > 0 ? yearBefore(sentence.part) : null;
  const setting = { articleDate, launch, contextYear, words };
  return {
    folded,
    sentence,
    isChinese,
    hits,
    times: resolveTimes(timeWords, text, sentence.start, setting),
    timeWords,
    sites: placeMentions(folded, sentence, mentions),
  };
}
