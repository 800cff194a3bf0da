import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { articleMeta } from '../../../electron/common/article.ts';
import { ENCODINGS } from '../../../electron/common/articleRow.ts';
import { toSource } from '../../../electron/common/textMap.ts';
import { cleanSections } from '../../../electron/engine/cleanSections.ts';
import { decodeText } from '../../../electron/pipeline/import/decodeText.ts';
import { readSource } from '../../../electron/pipeline/import/readSource.ts';
import { matchReferences } from '../../../electron/pipeline/import/references/matchReferences.ts';
import { readReferences } from '../../../electron/pipeline/import/references/readReferences.ts';

const FOLDER = new URL('../../fixtures/import/', import.meta.url);

const words = z.array(z.string()).optional();

/** What a case states; what it does not name is free. */
const expectedCase = z.strictObject({
  chosen: z.enum(ENCODINGS).optional(),
  refused: z.string().optional(),
  refusedOneOf: z.array(z.string()).optional(),
  format: z.string().optional(),
  decodedAs: z.enum(ENCODINGS).optional(),
  confidence: z.tuple([z.number(), z.number()]).optional(),
  text: z.string().optional(),
  holds: words,
  lacks: words,
  known: z.record(z.string(), z.string()).optional(),
  sections: z.int().optional(),
  notes: words,
  articles: z
    .array(z.strictObject({ meta: articleMeta.partial().strict().optional(), holds: words, lacks: words }))
    .optional(),
  references: z.array(z.unknown()).optional(),
  files: z.array(z.strictObject({ name: z.string(), titles: z.array(z.string()) })).optional(),
  matches: z.array(z.unknown()).optional(),
  unmatched: z.array(z.int()).optional(),
});
type Expected = z.infer<typeof expectedCase>;

function openCase(name: string) {
  const folder = new URL(`${name}/`, FOLDER);
  const fileName = readdirSync(folder).find((file) => file.startsWith('input.')) ?? '';
  const expected = expectedCase.parse(JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')));
  return { fileName, expected, bytes: new Uint8Array(readFileSync(new URL(fileName, folder))) };
}

function checkWords(
  text: string,
  { holds = [], lacks = [] }: { holds?: string[] | undefined; lacks?: string[] | undefined },
) {
  for (const one of holds) expect(text).toContain(one);
  for (const one of lacks) expect(text).not.toContain(one);
}

async function checkReading(name: string): Promise<void> {
  const { bytes, fileName, expected } = openCase(name);
  const before = bytes.slice();
  const read = await readSource(bytes, { fileName, encoding: expected.chosen });
  expect(bytes, 'the bytes as received').toEqual(before);
  if ('refused' in read) {
    expect(expected.refusedOneOf ?? [expected.refused]).toContain(read.refused);
    return;
  }
  expect(expected.refused ?? expected.refusedOneOf).toBeUndefined();
  expect(read).toMatchObject({
    ...(expected.format && { format: expected.format }),
    ...(expected.decodedAs && { encoding: expected.decodedAs }),
    ...(expected.text !== undefined && { text: expected.text }),
  });
  if (expected.known) expect(read.known).toEqual(expected.known);
  if (expected.sections !== undefined) expect(read.sections).toHaveLength(expected.sections);
  if (expected.notes) expect(read.notes.map(({ code }) => code)).toEqual(expected.notes);
  const [low, high] = expected.confidence ?? [0, 1];
  expect(read.confidence).toBeGreaterThanOrEqual(low);
  expect(read.confidence).toBeLessThanOrEqual(high);
  checkWords(read.text, expected);
  expect(read.text.isWellFormed()).toBe(true);
  if (expected.articles) checkArticles(cleanSections(read, { fileName }).articles, read.text, expected.articles);
}

function checkArticles(
  articles: ReturnType<typeof cleanSections>['articles'],
  text: string,
  expected: NonNullable<Expected['articles']>,
): void {
  expect(articles).toHaveLength(expected.length);
  articles.forEach(({ meta, body, map, extent }, at) => {
    expect(meta).toMatchObject(expected[at]?.meta ?? {});
    checkWords(body, expected[at] ?? {});
    const source = toSource(map, { start: 0, end: body.length });
    expect(source.start >= extent.start && source.end <= extent.end, 'the body lies in its section').toBe(true);
    const digits = /\d{2,}/.exec(body);
    if (digits) {
      const at = toSource(map, { start: digits.index, end: digits.index + digits[0].length });
      expect(text.slice(at.start, at.end)).toBe(digits[0]);
    }
  });
}

function checkReferences(name: string): void {
  const { bytes, expected } = openCase(name);
  const decoded = decodeText(bytes);
  if ('refused' in decoded) throw new Error(decoded.refused);
  if (expected.decodedAs) expect(decoded.encoding).toBe(expected.decodedAs);
  const references = readReferences(decoded.text) ?? [];
  expect(references).toEqual(expected.references);
  if (expected.files)
    expect(matchReferences(references, expected.files)).toEqual({
      matches: expected.matches,
      unmatched: expected.unmatched,
    });
}

const names = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

/** Whatever a file asks for, nothing is fetched for it. */
const fetched: unknown[] = [];
beforeAll(() => {
  vi.stubGlobal('fetch', (place: unknown) => {
    fetched.push(place);
    return Promise.reject(new Error('no network'));
  });
});
afterAll(() => {
  vi.unstubAllGlobals();
  expect(fetched).toEqual([]);
});

describe('cases of reading', () => {
  it('are there', () => expect(names.length).toBeGreaterThanOrEqual(60));
  const lists = names.filter((name) => openCase(name).expected.references !== undefined);
  const read = names.filter((name) => !lists.includes(name) || openCase(name).expected.refused !== undefined);
  it.each(read)('%s', checkReading);
  it.each(lists)('%s: the list and its files', checkReferences);
});
