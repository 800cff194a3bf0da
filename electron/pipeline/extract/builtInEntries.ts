import nouns from '../../../resources/lexicons/nouns.json' with { type: 'json' };
import qualifiers from '../../../resources/lexicons/qualifiers.json' with { type: 'json' };
import setAside from '../../../resources/lexicons/setAside.json' with { type: 'json' };
import units from '../../../resources/lexicons/units.json' with { type: 'json' };
import { type LexiconEntry, type LexiconList, lexiconEntry, QUALIFIER_PLACES } from '../../common/lexiconEntry.ts';
import type { QualifierWords, UnitEntry } from './find/lexiconSchemas.ts';
import { UNIT_KINDS as MEASURED_KINDS } from './find/lexiconSchemas.ts';
import { builtInLexicon, indicatorGroups } from './read/builtInLexicon.ts';
import { type IndicatorEntry, UNIT_KINDS } from './read/lexicon.ts';

/** An indicator as the editor of the lexicon shows it. */
export const toIndicatorWords = ({
  key,
  zh,
  en,
  group,
  unit,
  measure,
  names,
  nouns: counted,
  with: w,
}: IndicatorEntry) =>
  ({
    ...({ list: 'indicator', key, zh, en, group, unit: [...unit], measure } as const),
    ...{ names: [...names], nouns: [...counted], with: [...w], without: [] as string[] },
  }) satisfies LexiconEntry;

const plain = (list: 'noun' | 'classifier', words: readonly string[]): LexiconEntry[] =>
  words.map((word) => ({ list, words: word, isRemoved: false }));

const listUnits = (): LexiconEntry[] =>
  (units.units as UnitEntry[]).flatMap(({ unit, kind, after, before = [] }) =>
    [...new Set([...after, ...before])].map(
      (words) => ({ list: 'unit', words, isRemoved: false, unit, kind }) as const,
    ),
  );

const listQualifiers = (): LexiconEntry[] =>
  QUALIFIER_PLACES.flatMap((place) =>
    (qualifiers[place] as QualifierWords[]).flatMap(({ qualifier, words }) =>
      words.map((word) => ({ list: 'qualifier', words: word, isRemoved: false, qualifier, place }) as const),
    ),
  );

const MAKERS: Readonly<Record<LexiconList, () => readonly LexiconEntry[]>> = {
  indicator: () => builtInLexicon.indicators.map(toIndicatorWords),
  noun: () => plain('noun', [...new Set([...nouns.headNouns, ...nouns.english.plurals])]),
  classifier: () => plain('classifier', nouns.classifiers),
  unit: listUnits,
  name: () =>
    setAside.phrases.flatMap(({ class: kind, words }) =>
      words.map((word) => lexiconEntry.parse({ list: 'name', words: word, class: kind })),
    ),
  qualifier: listQualifiers,
};

const made = new Map<LexiconList, readonly LexiconEntry[]>();

/** What the program comes with, in the form of an analyst's own entries. */
export function listBuiltInEntries(list: LexiconList): readonly LexiconEntry[] {
  const known = made.get(list) ?? MAKERS[list]();
  made.set(list, known);
  return known;
}

/** What an entry may choose from. */
export const lexiconChoices = {
  unitKinds: [...UNIT_KINDS],
  measuredKinds: [...MEASURED_KINDS],
  groups: Object.entries(indicatorGroups).map(([key, { zh, en }]) => ({ key, zh, en })),
};
