import { expect, it, test } from 'vitest';
import { foldForSearch } from '../../../electron/common/foldText.ts';
import { extractFacts } from '../../../electron/pipeline/extract/extractFacts.ts';
import lexicon from '../../../resources/lexicons/proposedNames.json' with { type: 'json' };
import data from '../../fixtures/extract-names.json' with { type: 'json' };

function readNames(text: string): [raw: string, name: string][] {
  const parts = [{ kind: 'paragraph' as const, span: { start: 0, end: text.length } }];
  const { facts } = extractFacts({ body: text, parts, title: '', date: '2025-05-06', language: 'en' });
  return facts.map(({ quantity, indicator }) => [quantity.raw, indicator.key]);
}

it.each(data.cases)('names the figures of $text', ({ text, names }) => {
  const read = readNames(text);
  for (const [words, name] of Object.entries(names))
    expect(read.find(([raw]) => raw.includes(words))?.[1], words).toBe(`~${name}`);
});

test('the words that names are made with are written in folded form', () => {
  const { chinese, english } = lexicon;
  const deeds = [...chinese.deeds, ...english.deeds].flatMap(({ words }) => words);
  const words = [...chinese.lead, ...chinese.tail, ...english.lead, ...english.tail, ...english.verbs, ...deeds];
  expect(words.filter((word) => foldForSearch(word) !== word)).toEqual([]);
});
