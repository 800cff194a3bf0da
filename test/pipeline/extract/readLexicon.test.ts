import { describe, expect, it } from 'vitest';
import { foldForSearch } from '../../../electron/common/foldText.ts';
import { builtInLexicon, indicatorGroups } from '../../../electron/pipeline/extract/read/builtInLexicon.ts';
import {
  cueFile,
  indicatorFile,
  minorFile,
  periodFile,
  subjectFile,
} from '../../../electron/pipeline/extract/read/lexicon.ts';
import { futuresFile } from '../../../electron/pipeline/extract/read/readFuture.ts';
import attributions from '../../../resources/lexicons/attributions.json' with { type: 'json' };
import futures from '../../../resources/lexicons/futures.json' with { type: 'json' };
import indicators from '../../../resources/lexicons/indicators.json' with { type: 'json' };
import measures from '../../../resources/lexicons/measures.json' with { type: 'json' };
import minors from '../../../resources/lexicons/minors.json' with { type: 'json' };
import periods from '../../../resources/lexicons/periods.json' with { type: 'json' };
import scopes from '../../../resources/lexicons/scopes.json' with { type: 'json' };
import subjects from '../../../resources/lexicons/subjects.json' with { type: 'json' };

const FILES = [
  ['attributions', cueFile, attributions],
  ['futures', futuresFile, futures],
  ['indicators', indicatorFile, indicators],
  ['measures', cueFile, measures],
  ['minors', minorFile, minors],
  ['periods', periodFile, periods],
  ['scopes', cueFile, scopes],
  ['subjects', subjectFile, subjects],
] as const;

const findRepeats = (words: readonly string[]): string[] => words.filter((w, at) => words.indexOf(w) !== at);

describe('the lexicons of reading', () => {
  it.each(FILES)('%s keeps its schema, and says in a note what it is for', (_name, schema, data) => {
    expect(schema.strict().safeParse(data).error).toBeUndefined();
    expect(data.note.length).toBeGreaterThan(20);
  });

  it('names each indicator once, in a known group, in both languages', () => {
    expect(builtInLexicon.indicators.length).toBeGreaterThanOrEqual(80);
    expect(findRepeats(builtInLexicon.indicators.map((e) => e.key))).toEqual([]);
    expect(findRepeats(builtInLexicon.indicators.map((e) => e.zh))).toEqual([]);
    expect(findRepeats(builtInLexicon.indicators.map((e) => e.en))).toEqual([]);
    for (const entry of builtInLexicon.indicators) expect(indicatorGroups).toHaveProperty(entry.group);
  });

  it('gives an indicator a way to be found in Chinese and one in English', () => {
    const has = (words: readonly string[], pattern: RegExp): boolean => words.some((w) => pattern.test(w));
    for (const { key, zh, en, names, nouns, with: companions } of builtInLexicon.indicators) {
      const words = [...names, ...nouns, ...companions, zh, en];
      expect([key, has(words, /[\u4e00-\u9fff]/), has(words, /[a-z]/i)]).toEqual([key, true, true]);
    }
  });

  it('names each subject once, and gives no alias to two', () => {
    expect(findRepeats(builtInLexicon.subjects.map((s) => s.name))).toEqual([]);
    const aliases = builtInLexicon.subjects.flatMap((s) => [
      ...new Set([s.name, s.en, ...s.aliases].map(foldForSearch)),
    ]);
    expect(findRepeats(aliases)).toEqual([]);
  });

  it('names a whole that exists for each part', () => {
    const names = builtInLexicon.subjects.map((s) => s.name);
    for (const { partOf } of builtInLexicon.subjects) if (partOf) expect(names).toContain(partOf);
  });
});
