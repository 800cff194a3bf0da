import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { LEXICON_LISTS } from '../../../electron/common/lexiconEntry.ts';
import { extractFacts } from '../../../electron/pipeline/extract/extractFacts.ts';
import en from '../../../resources/i18n/en/extract.json' with { type: 'json' };
import zh from '../../../resources/i18n/zh-Hans/extract.json' with { type: 'json' };
import table from '../../../resources/rules.json' with { type: 'json' };

const root = resolve(import.meta.dirname, '../../..');
const rules = Object.entries(table.rules) as [string, { pass: string; lexicon?: string; list?: string }][];

test('each rule belongs to a named pass, to a lexicon that is there, and has words in both languages', () => {
  const lexicons = readdirSync(join(root, 'resources/lexicons'));
  for (const [name, { pass, lexicon, list }] of rules) {
    expect(table.passes, name).toContain(pass);
    if (lexicon) expect(lexicons, name).toContain(`${lexicon}.json`);
    if (list) expect(LEXICON_LISTS, name).toContain(list);
  }
  const names = rules.map(([name]) => name).sort();
  expect(Object.keys(en.why.rule).sort()).toEqual(names);
  expect(Object.keys(zh.why.rule).sort()).toEqual(names);
});

function* listTexts(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) yield* listTexts(one);
}

const folder = join(root, 'test/fixtures/extract');
const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => [...listTexts(JSON.parse(readFileSync(join(folder, name), 'utf8')))])
  .filter((text) => text.length > 8);

test('whatever a fact names as its why can be told in words', () => {
  const known = new Set(rules.map(([name]) => name));
  const told = new Set<string>();
  for (const body of texts)
    for (const { why } of extractFacts({ body, parts: [], title: '', date: '2024-05-06', language: 'zh-Hans' }).facts)
      for (const { rule } of why) told.add(rule);
  expect(told.size).toBeGreaterThan(30);
  expect([...told].filter((rule) => !known.has(rule))).toEqual([]);
});
