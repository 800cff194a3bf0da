import type { Span } from '../../../common/span.ts';
import type { CompiledLexicon } from './compiledLexicon.ts';
import { findAliases } from './findAliases.ts';
import { findPhrases } from './phrases.ts';
import { type Hit, type SortedHits, sortHits, sortNames } from './sortHits.ts';
import { makeTaker } from './takeInOrder.ts';

export interface SearchedSentence {
  readonly sentence: Span;
  readonly hasFigures: boolean;
}

export interface PhraseSearch {
  /** Subjects and their stand-ins in the whole body, by start. */
  readonly names: readonly Hit[];
  /** What a sentence says, by its place; of one without figures only whom it speaks of. Ask in order. */
  readonly hitsOf: (at: number) => SortedHits;
}

/** Two lists in order into one. */
function mergeHits(a: readonly Hit[], b: readonly Hit[]): readonly Hit[] {
  if (b.length === 0) return a;
  const merged: Hit[] = [];
  let at = 0;
  for (const hit of a) {
    while (at < b.length && (b[at] as Hit).start <= hit.start) merged.push(b[at++] as Hit);
    merged.push(hit);
  }
  return [...merged, ...b.slice(at)];
}

/** Walks over the body once: finds all phrases in sentences with figures, and only names in the rest, which is most of it. */
export function searchPhrases(
  folded: string,
  sentences: readonly SearchedSentence[],
  { index, names }: CompiledLexicon,
): PhraseSearch {
  const named: Hit[] = [];
  let done = 0;
  const found = sentences.map(({ sentence, hasFigures }) => {
    if (done < sentence.start) named.push(...findPhrases(folded, names, { start: done, end: sentence.start }));
    const hits = findPhrases(folded, hasFigures ? index : names, sentence);
    for (const hit of hits) if (hit.means.isName) named.push(hit);
    done = sentence.end;
    return hits;
  });
  if (done < folded.length) named.push(...findPhrases(folded, names, { start: done, end: folded.length }));
  const aliases = findAliases(folded, named);
  const takeAliases = makeTaker(aliases, ({ start }) => start);
  return {
    names: mergeHits(named, aliases),
    hitsOf: (at) => {
      const { sentence, hasFigures } = sentences[at] as SearchedSentence;
      const own = found[at] as readonly Hit[];
      const hits = aliases.length > 0 ? mergeHits(own, takeAliases(sentence)) : own;
      return hasFigures ? sortHits(hits) : sortNames(hits);
    },
  };
}
