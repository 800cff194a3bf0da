import type { ArticlePart } from '../../../common/article.ts';
import type { Mention } from '../mention.ts';
import { type Sentence, splitSentences } from '../sentences.ts';
import type { PeriodWords } from './lexicon.ts';
import { findTimes } from './period/findTimes.ts';
import { resolveTimes } from './period/resolveTimes.ts';
import { placeMentions, type SentenceView } from './sentenceView.ts';
import { type Hit, sortHits, sortNames } from './sortHits.ts';

export interface Viewing {
  readonly body: string;
  readonly folded: string;
  readonly parts: readonly ArticlePart[];
  readonly mentions: readonly Mention[];
  /** By start. */
  readonly hits: readonly Hit[];
  readonly articleDate: string | null;
  readonly launch: string | null;
  /** The year that the paragraph told of last; asked sentence by sentence. */
  readonly yearBefore: (part: number) => number | null;
  readonly words: PeriodWords;
}

const HAN = /[\u4e00-\u9fff]/;

/** Takes from an ordered list what begins inside each sentence, in one walk over both. */
function makeTaker<T>(items: readonly T[], startOf: (item: T) => number): (sentence: Sentence) => T[] {
  let at = 0;
  return ({ start, end }) => {
    while (at < items.length && startOf(items[at] as T) < start) at += 1;
    const from = at;
    while (at < items.length && startOf(items[at] as T) < end) at += 1;
    return items.slice(from, at);
  };
}

/** The sentences of a body in order, each with its phrases, times and quantities. */
export function* viewSentences(viewing: Viewing): Iterable<SentenceView> {
  const { body, folded, parts, mentions, hits, articleDate, launch, yearBefore, words } = viewing;
  const takeMentions = makeTaker(mentions, (m) => m.span.start);
  const takeHits = makeTaker(hits, (h) => h.start);
  for (const sentence of splitSentences(body, parts)) {
    const text = folded.slice(sentence.start, sentence.end);
    const timeWords = findTimes(text, sentence.start, words);
    const times = resolveTimes(timeWords, text, sentence.start, {
      articleDate,
      launch,
      contextYear: yearBefore(sentence.part),
      words,
    });
    const sites = placeMentions(folded, sentence, takeMentions(sentence));
    yield {
      folded,
      sentence,
      isChinese: HAN.test(text),
      hits: sites.length > 0 ? sortHits(takeHits(sentence)) : sortNames(takeHits(sentence)),
      times,
      timeWords,
      sites,
    };
  }
}
