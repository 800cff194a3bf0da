import { foldForSearch } from '../../../common/foldText.ts';
import type { CueEntry, IndicatorEntry, Lexicon, SubjectEntry } from './lexicon.ts';
import { Meaning } from './meaning.ts';
import { indexPhrases, type PhraseIndex } from './phrases.ts';

export type IndicatorRole = 'name' | 'noun' | 'with';

export interface IndicatorTag {
  readonly type: 'indicator';
  readonly entry: IndicatorEntry;
  readonly role: IndicatorRole;
  /** Place of the entry in the lexicon's list. */
  readonly place: number;
  /** Neither names nor nouns: companions alone can name it. */
  readonly isCompanionOnly: boolean;
}

/** What a phrase of the lexicon means. One phrase may mean several things. */
export type Tag =
  | { readonly type: 'cue'; readonly field: 'measure' | 'scope' | 'attribution' | 'minor'; readonly kind: string }
  | IndicatorTag
  | { readonly type: 'subject'; readonly entry: SubjectEntry }
  | { readonly type: 'stand'; readonly kind: string };

export interface CompiledLexicon {
  readonly lexicon: Lexicon;
  readonly index: PhraseIndex<Meaning>;
  /** Subjects and their stand-ins alone: all that a sentence without figures is read for. */
  readonly names: PhraseIndex<Meaning>;
}

type Entry = readonly [text: string, tag: Tag];

export const hasOnlyCompanions = ({ names, nouns }: IndicatorEntry): boolean => names.length + nouns.length === 0;

function* listCues(field: 'measure' | 'scope' | 'attribution', cues: readonly CueEntry[]): Iterable<Entry> {
  for (const { kind, words } of cues) for (const word of words) yield [word, { type: 'cue', field, kind }];
}

function* listIndicators(indicators: readonly IndicatorEntry[]): Iterable<Entry> {
  for (const [place, entry] of indicators.entries()) {
    const common = { type: 'indicator', entry, place, isCompanionOnly: hasOnlyCompanions(entry) } as const;
    for (const text of new Set([...entry.names, entry.zh, entry.en])) yield [text, { ...common, role: 'name' }];
    for (const text of entry.nouns) yield [text, { ...common, role: 'noun' }];
    for (const text of entry.with) yield [text, { ...common, role: 'with' }];
  }
}

function* listSubjects({ subjects, stands }: Lexicon): Iterable<Entry> {
  for (const entry of subjects) {
    for (const text of new Set([entry.name, entry.en, ...entry.aliases])) yield [text, { type: 'subject', entry }];
  }
  for (const { kind, words } of stands) for (const word of words) yield [word, { type: 'stand', kind }];
}

function* listMinors({ minors }: Lexicon): Iterable<Entry> {
  for (const word of minors.enumerations) yield [word, { type: 'cue', field: 'minor', kind: 'enumeration' }];
  for (const word of minors.durationHeads) yield [word, { type: 'cue', field: 'minor', kind: 'duration-head' }];
}

function* listEntries(lexicon: Lexicon): Iterable<Entry> {
  yield* listCues('measure', lexicon.measures);
  yield* listCues('scope', lexicon.scopes);
  yield* listCues('attribution', lexicon.attributions);
  yield* listIndicators(lexicon.indicators);
  yield* listSubjects(lexicon);
  yield* listMinors(lexicon);
}

const gather = (tags: readonly Tag[]): Meaning => new Meaning(tags);

const compiled = new WeakMap<Lexicon, CompiledLexicon>();

/** The lexicon ready to search with; kept for as long as the lexicon object lives. */
export function compileLexicon(lexicon: Lexicon): CompiledLexicon {
  const known = compiled.get(lexicon);
  if (known) return known;
  const folded = [...listEntries(lexicon)].map(([text, tag]): Entry => [foldForSearch(text), tag]);
  const names = folded.filter(([, { type }]) => type === 'subject' || type === 'stand');
  const made = { lexicon, index: indexPhrases(folded, gather), names: indexPhrases(names, gather) };
  compiled.set(lexicon, made);
  return made;
}
