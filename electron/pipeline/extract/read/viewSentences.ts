import type { ArticlePart } from '../../../common/article.ts';
import type { Mention } from '../mention.ts';
import { splitSentences } from '../sentences.ts';
import type { PeriodWords } from './lexicon.ts';
import { findTimes } from './period/findTimes.ts';
import { resolveTimes } from './period/resolveTimes.ts';
import type { PhraseSearch } from './searchPhrases.ts';
import { placeMentions, type SentenceView } from './sentenceView.ts';
import { makeTaker } from './takeInOrder.ts';

export interface Viewing {
  readonly body: string;
  readonly folded: string;
  readonly parts: readonly ArticlePart[];
  readonly mentions: readonly Mention[];
  readonly hitsOf: PhraseSearch['hitsOf'];
  readonly articleDate: string | null;
  readonly launch: string | null;
  /** The year that the paragraph told of last; asked sentence by sentence. */
  readonly yearBefore: (part: number) => number | null;
  readonly words: PeriodWords;
}

const HAN = /[\u4e00-\u9fff]/;

/** The sentences of a body in order, each with its phrases, times and quantities. */
export function* viewSentences(viewing: Viewing): Iterable<SentenceView> {
  const { body, folded, parts, mentions, hitsOf, articleDate, launch, yearBefore, words } = viewing;
  const takeMentions = makeTaker(mentions, (m) => m.span.start);
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
      hits: hitsOf(sentence, sites.length > 0),
      times,
      timeWords,
      sites,
    };
  }
}
