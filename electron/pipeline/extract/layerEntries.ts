import { foldForSearch } from '../../common/foldText.ts';
import type { IndicatorWords, LexiconEntry, WordEntry } from '../../common/lexiconEntry.ts';
import { isChineseNumeral } from './find/chineseDigits.ts';
import { qualifierWords, setAsidePhrases, type UnitEntry, unitEntry } from './find/lexiconSchemas.ts';
import { isDigit } from './find/numeral.ts';
import type { OwnList, OwnWords } from './find/ownWords.ts';
import { builtInLexicon } from './read/builtInLexicon.ts';
import { extendLexicon } from './read/extendLexicon.ts';
import { type IndicatorEntry, indicatorEntry, type Lexicon } from './read/lexicon.ts';

type Of<L extends LexiconEntry['list']> = Extract<LexiconEntry, { list: L }>;

/** An analyst's own indicator goes before a built-in one that fits as well. */
const OWN_RANK = 1;

const toUnit = ({ words, unit, kind }: Of<'unit'>): unknown => ({
  unit,
  kind,
  after: [foldForSearch(words)],
  // A currency may stand on either side of its number.
  ...(kind === 'currency' && { before: [foldForSearch(words)] }),
});
const toQualifier = ({ words, qualifier }: Of<'qualifier'>): unknown => ({ qualifier, words: [foldForSearch(words)] });
const toName = ({ words, class: kind }: Of<'name'>): unknown => ({ class: kind, words: [foldForSearch(words)] });

function toIndicator({ list: _, without: _without, ...entry }: IndicatorWords): unknown {
  return { ...entry, rank: OWN_RANK };
}

const hasNumeral = (text: string): boolean =>
  [...foldForSearch(text)].some((char) => isChineseNumeral(char) || isDigit(char.charCodeAt(0)));

/** How the lexicon's own schemas read an entry: null, or what is wrong with it in their words. */
export function checkEntry(entry: LexiconEntry): string | null {
  if (entry.list === 'indicator') return checkIndicator(entry);
  if (entry.isRemoved || entry.list === 'noun' || entry.list === 'classifier') return null;
  if (entry.list === 'name' && !hasNumeral(entry.words)) return 'it holds no numeral';
  if (entry.list === 'qualifier' && entry.place === null) return 'place: before, inside or after';
  const parsed =
    entry.list === 'unit'
      ? unitEntry.safeParse(toUnit(entry))
      : entry.list === 'name'
        ? setAsidePhrases.safeParse(toName(entry))
        : qualifierWords.safeParse(toQualifier(entry));
  return describe(parsed.error);
}

const describe = (error: { issues: readonly { path: readonly PropertyKey[]; message: string }[] } | undefined) => {
  const [issue] = error?.issues ?? [];
  return issue ? `${issue.path.join('.')}: ${issue.message}` : null;
};

function checkIndicator(entry: IndicatorWords): string | null {
  const known = builtInLexicon.indicators.some(({ key }) => key === entry.key);
  if (!known && entry.names.length + entry.nouns.length === 0) return 'names: at least one name or noun';
  return describe(indicatorEntry.safeParse(toIndicator(entry)).error);
}

function listOf<L extends WordEntry['list'], T>(
  entries: readonly LexiconEntry[],
  list: L,
  read: (entry: Of<L>, words: string) => T,
): OwnList<T> {
  const mine = entries.filter((entry): entry is WordEntry => entry.list === list);
  const removed = mine.filter(({ isRemoved }) => isRemoved).map(({ words }) => foldForSearch(words));
  const added = mine
    .filter(({ isRemoved }) => !isRemoved)
    .map((entry) => read(entry as Of<L>, foldForSearch(entry.words)));
  return { added, removed: new Set(removed) };
}

function toOwnWords(entries: readonly LexiconEntry[]): OwnWords {
  const plain = (_entry: unknown, words: string): string => words;
  return {
    nouns: listOf(entries, 'noun', plain),
    classifiers: listOf(entries, 'classifier', plain),
    units: listOf(entries, 'unit', (entry): UnitEntry => unitEntry.parse(toUnit(entry))),
    names: listOf(entries, 'name', (entry, words) => ({ words, class: entry.class ?? 'name' })),
    qualifiers: listOf(entries, 'qualifier', (entry, words) => ({
      words,
      qualifier: entry.qualifier ?? 'exact',
      place: entry.place ?? 'before',
    })),
  };
}

const toEntry = (entry: IndicatorWords): IndicatorEntry => indicatorEntry.parse(toIndicator(entry));

/** The built-in lexicon with an analyst's entries over it. Entries that do not pass `checkEntry` are passed over. */
export function layerEntries(entries: readonly LexiconEntry[]): Lexicon {
  const sound = entries.filter((entry) => checkEntry(entry) === null);
  if (sound.length === 0) return builtInLexicon;
  const indicators = sound.filter((entry): entry is IndicatorWords => entry.list === 'indicator');
  return extendLexicon(builtInLexicon, {
    indicators: indicators.map(toEntry),
    without: new Map(indicators.map(({ key, without }) => [key, new Set(without)])),
    ownWords: sound.length > indicators.length ? toOwnWords(sound) : null,
  });
}
