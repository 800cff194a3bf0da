import type { Span } from '../../../common/span.ts';
import type { CompiledLexicon } from './compiledLexicon.ts';
import { findAliases } from './findAliases.ts';
import { findPhrases } from './phrases.ts';
import { type Hit, type SortedHits, sortHits, sortNames } from './sortHits.ts';
import { makeTaker } from './takeInOrder.ts';

export interface PhraseSearch {
  /** Subjects and their stand-ins in the whole body, by start. */
  readonly hits: readonly Hit[];
  /** What a sentence says; of one without figures only whom it speaks of. Ask in order. */
  readonly hitsOf: (sentence: Span, hasFigures: boolean) => SortedHits;
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

/** Finds names in the whole body, and all other phrases only in sentences with figures: most sentences have none. */
export function searchPhrases(folded: string, { index, names }: CompiledLexicon): PhraseSearch {
  const named = findPhrases(folded, names);
  const aliases = findAliases(folded, named);
  const hits = mergeHits(named, aliases);
  const takeNames = makeTaker(hits, ({ start }) => start);
  const takeAliases = makeTaker(aliases, ({ start }) => start);
  return {
    hits,
    hitsOf: (sentence, hasFigures) =>
      hasFigures
        ? sortHits(mergeHits(findPhrases(folded, index, sentence), takeAliases(sentence)))
        : sortNames(takeNames(sentence)),
  };
}
