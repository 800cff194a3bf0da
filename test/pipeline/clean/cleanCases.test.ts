import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { articleMeta, PART_KINDS } from '../../../electron/common/article.ts';
import { SET_ASIDE_CLASSES } from '../../../electron/common/vocabulary.ts';
import { cleanSource } from '../../../electron/pipeline/clean/cleanSource.ts';

const FOLDER = new URL('../../fixtures/clean/', import.meta.url);

/** What a case states; fields of `meta` that it does not name are free. The file's name stands in for a missing title. */
const expectedCase = z.strictObject({
  articles: z.array(
    z.strictObject({
      meta: articleMeta.partial().strict(),
      parts: z.array(z.tuple([z.enum(PART_KINDS), z.string()])),
    }),
  ),
  leftOut: z.array(z.tuple([z.enum(SET_ASIDE_CLASSES), z.string()])).optional(),
});

function readCase(name: string) {
  const text = readFileSync(new URL(`${name}/input.txt`, FOLDER), 'utf8');
  const expected = expectedCase.parse(JSON.parse(readFileSync(new URL(`${name}/expected.json`, FOLDER), 'utf8')));
  return { text, expected, cleaned: cleanSource(text, { fileName: `${name}.txt` }) };
}

const names = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

describe('cases of cleaning', () => {
  it('are there', () => expect(names.length).toBeGreaterThanOrEqual(60));

  it.each(names)('%s: the articles and their parts', (name) => {
    const { expected, cleaned } = readCase(name);
    const parts = cleaned.articles.map(({ body, parts }) =>
      parts.map(({ kind, span }) => [kind, body.slice(span.start, span.end)]),
    );
    expect(parts).toEqual(expected.articles.map((article) => article.parts));
  });

  it.each(names)('%s: what is known of them', (name) => {
    const { expected, cleaned } = readCase(name);
    expected.articles.forEach(({ meta }, index) => {
      expect(cleaned.articles[index]?.meta).toMatchObject(meta);
    });
    for (const { meta } of cleaned.articles) expect(articleMeta.safeParse(meta).error).toBeUndefined();
  });

  it.each(names)('%s: the numbers left out', (name) => {
    const { text, expected, cleaned } = readCase(name);
    for (const { span, text: words } of cleaned.leftOut) expect(text.slice(span.start, span.end)).toBe(words);
    if (expected.leftOut) expect(cleaned.leftOut.map((item) => [item.class, item.text])).toEqual(expected.leftOut);
  });
});
