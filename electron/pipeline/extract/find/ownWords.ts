import type { Qualifier, SetAsideClass } from '../../../common/vocabulary.ts';
import type { UnitEntry } from './lexiconSchemas.ts';
import { indexPhrases, type Phrase, type PhraseIndex } from './phraseIndex.ts';

/** What an analyst adds to a list and takes out of it, folded. */
export interface OwnList<T> {
  readonly added: readonly T[];
  readonly removed: ReadonlySet<string>;
}

/** The analyst's words for what numbers count and mean, folded as the texts are. Keep the object: its indexes are kept with it. */
export interface OwnWords {
  readonly nouns: OwnList<string>;
  readonly classifiers: OwnList<string>;
  readonly units: OwnList<UnitEntry>;
  readonly names: OwnList<{ readonly words: string; readonly class: SetAsideClass }>;
  readonly qualifiers: OwnList<{
    readonly words: string;
    readonly qualifier: Qualifier;
    readonly place: 'before' | 'inside' | 'after';
  }>;
}

type Listener = (own: OwnWords | null) => void;

/** What of the built-in lists depends on the analyst's words; set anew when other words come into force. */
const layers: Listener[] = [];
let inForce: OwnWords | null = null;

/**
 * Puts words in force until the next call. Finding is one synchronous run that begins with this, so no other text is
 * ever read with them; the readers, called for each number, need no lexicon handed down to them.
 */
export function putInForce(own: OwnWords | null): void {
  if (own === inForce) return;
  inForce = own;
  for (const layer of layers) layer(own);
}

/** Calls back whenever other words come into force. */
export function whenWordsChange(listener: () => void): void {
  layers.push(listener);
}

/** A value made from the analyst's words, for each words once. `current` is that of the words in force. */
export function layerOnWords<T>(make: (own: OwnWords | null) => T): { current: T } {
  const builtIn = make(null);
  const kept = new WeakMap<OwnWords, T>();
  const layered = { current: builtIn };
  layers.push((own) => {
    if (own && !kept.has(own)) kept.set(own, make(own));
    layered.current = own ? (kept.get(own) as T) : builtIn;
  });
  return layered;
}

interface Layering<T> {
  readonly builtIn: readonly Phrase<T>[];
  readonly list: (own: OwnWords) => { readonly added: readonly Phrase<T>[]; readonly removed: ReadonlySet<string> };
  readonly edge?: 'first' | 'last';
}

/** An index of phrases that follows the words in force. */
export function indexLayered<T>({ builtIn, list, edge = 'first' }: Layering<T>): PhraseIndex<T> {
  const layered = layerOnWords((own) => {
    if (!own) return indexPhrases(builtIn, edge);
    const { added, removed } = list(own);
    if (added.length === 0 && removed.size === 0) return null;
    return indexPhrases([...builtIn.filter(({ words }) => !removed.has(words)), ...added], edge);
  });
  const plain = layered.current as PhraseIndex<T>;
  const index = { ...plain };
  layers.push(() => {
    Object.assign(index, layered.current ?? plain);
  });
  return index;
}
