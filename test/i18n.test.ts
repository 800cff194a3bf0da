import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ERROR_CODES } from '../electron/contract/errors.ts';
import { findHardCoded } from './rules/hardCoded.ts';

const root = resolve(import.meta.dirname, '..');
const folder = join(root, 'resources/i18n');
const LANGUAGES = ['en', 'zh-Hans'] as const;

/** The plural forms that a language has are its own business. */
const PLURAL = /_(zero|one|two|few|many|other)$/;

function flatten(tree: object, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : flatten(value, `${path}${key}.`),
  );
}

const readWords = (language: string, file: string): [string, string][] =>
  flatten(JSON.parse(readFileSync(join(folder, language, file), 'utf8')));

const keysOf = (words: [string, string][]): string[] =>
  [...new Set(words.map(([key]) => key.replace(PLURAL, '')))].sort();

const placeholders = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name as string))].sort();

const files = readdirSync(join(folder, 'en')).filter((file) => file.endsWith('.json'));

test('both languages have the same files', () => {
  expect(files.length).toBeGreaterThan(4);
  expect(readdirSync(join(folder, 'zh-Hans')).sort()).toEqual(readdirSync(join(folder, 'en')).sort());
});

describe.each(files)('%s', (file) => {
  const [en = [], zh = []] = LANGUAGES.map((language) => readWords(language, file));

  test('has the same keys in both languages', () => {
    expect(keysOf(zh)).toEqual(keysOf(en));
  });

  test('has the same placeholders in both languages', () => {
    const ofEnglish = new Map(en.map(([key, text]) => [key.replace(PLURAL, ''), placeholders(text)]));
    for (const [key, text] of zh)
      expect([key, placeholders(text)]).toEqual([key, ofEnglish.get(key.replace(PLURAL, ''))]);
  });

  test('has no empty words', () => {
    for (const [key, text] of [...en, ...zh]) expect([key, text.trim() === '']).toEqual([key, false]);
  });
});

/** One thing has one name, wherever it stands. */
const SAME = [
  ['screen:fact.column.subject', 'screen:facet.subject', 'screen:matrix.subject', 'reconcile:facet.subject'],
  ['screen:fact.column.measure', 'screen:facet.measure', 'reconcile:facet.measure'],
  ['screen:fact.column.period', 'reconcile:facet.period', 'export:column.period.title'],
  ['screen:measure.level', 'chart:measure.level'],
  ['screen:measure.change', 'chart:measure.change'],
];

test.each(LANGUAGES)('one thing has one name in %s', (language) => {
  const wordOf = (name: string): string | undefined => {
    const [file, key] = name.split(':');
    return new Map(readWords(language, `${file}.json`)).get(key ?? '')?.toLowerCase();
  };
  for (const names of SAME) expect(new Set(names.map(wordOf)).size, names.join(' ')).toBe(1);
});

test('every error code has words, and no words are without a code', () => {
  expect(keysOf(readWords('en', 'error.json'))).toEqual([...ERROR_CODES].sort());
});

function listSources(path: string): string[] {
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    const whole = join(path, entry.name);
    if (entry.isDirectory()) return listSources(whole);
    return /\.tsx?$/.test(entry.name) ? [whole] : [];
  });
}

const sources = listSources(join(root, 'renderer')).map((path) => ({ path, text: readFileSync(path, 'utf8') }));

/** `t('a.b')` and `t(\`a.${b}\`)`, also where the key waits in a ternary; a prefix ends where its template begins. */
function listUses(text: string): { whole: string[]; prefixes: string[] } {
  const literals = [...text.matchAll(/['`]((?:[a-zA-Z]+:)?[a-z][\w-]*(?:\.[\w-]+)+)['`]/g)].map(
    ([, key]) => key as string,
  );
  const templates = [...text.matchAll(/`((?:[a-zA-Z]+:)?[a-z][\w.:-]*\.)\$\{/g)].map(([, prefix]) => prefix as string);
  const ofFile = [...text.matchAll(/`([a-z]+:)\$\{/g)].map(([, prefix]) => prefix as string);
  return { whole: literals, prefixes: [...templates, ...ofFile] };
}

const uses = sources.map(({ text }) => listUses(text));
const whole = new Set(uses.flatMap((use) => use.whole));
const prefixes = [...new Set(uses.flatMap((use) => use.prefixes))];
const screenKeys = keysOf(readWords('en', 'screen.json'));

/** Handed over as a whole. */
const WHOLE_BRANCHES = ['grid.', 'history.field.'];

test('no word of the screen is unused', () => {
  const isUsed = (key: string): boolean =>
    whole.has(key) || [...prefixes, ...WHOLE_BRANCHES].some((prefix) => key.startsWith(prefix));
  expect(screenKeys.filter((key) => !isUsed(key))).toEqual([]);
});

test('every word that the screen asks for is there', () => {
  const asked = sources.flatMap(({ text }) =>
    [...text.matchAll(/\bt\(\s*['`]([a-zA-Z][\w.-]*)['`]/g)].map(([, key]) => key as string),
  );
  expect(asked.length).toBeGreaterThan(200);
  const known = (key: string): boolean => screenKeys.some((one) => one === key || one.startsWith(`${key}.`));
  expect([...new Set(asked)].filter((key) => !known(key))).toEqual([]);
});

describe('no text is written into the screen itself', () => {
  test('a planted violation of each kind is found', () => {
    const planted = [
      '<p>Hello</p>',
      '<p>\n  未核对 {count}\n</p>',
      '<Button title="Close" />',
      "<input placeholder={'Search'} />",
      '<b aria-label={`Row $' + '{n}`}>{x}</b>',
    ];
    for (const text of planted) expect([text, findHardCoded(text).length]).toEqual([text, 1]);
    expect(findHardCoded("<p title={t('a.b')}>{t('c.d')} · {x}</p>")).toEqual([]);
    expect(findHardCoded('const f = <T extends string>(x: Map<string, T>) => x.size > 2 && y < 3;')).toEqual([]);
  });

  test('none stands in the renderer', () => {
    const files = sources.filter(({ path }) => path.endsWith('.tsx'));
    expect(files.length).toBeGreaterThan(40);
    expect(files.flatMap(({ path, text }) => findHardCoded(text).map((found) => `${path}: ${found}`))).toEqual([]);
  });
});
