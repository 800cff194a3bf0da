import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { articleMeta, PART_KINDS } from '../../../electron/common/article.ts';
import { LEFT_OUT_REASONS, MOJIBAKE_KINDS, NO_RULINGS, REPAIR_KINDS } from '../../../electron/common/cleaning.ts';
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
  /** Mojibake that a person accepted to have undone. */
  accepted: z.array(z.enum(MOJIBAKE_KINDS)).default([]),
  /** Reason and first words, white space as one space. */
  passages: z.array(z.tuple([z.enum(LEFT_OUT_REASONS), z.string()])).optional(),
  /** Kind, before, after. */
  repairs: z.array(z.tuple([z.enum(REPAIR_KINDS), z.string(), z.string()])).optional(),
  /** Kind, units of the source, how the first stretch would read. */
  offers: z.array(z.tuple([z.enum(MOJIBAKE_KINDS), z.int(), z.string().nullable()])).optional(),
});

function readCase(name: string) {
  const text = readFileSync(new URL(`${name}/input.txt`, FOLDER), 'utf8');
  const expected = expectedCase.parse(JSON.parse(readFileSync(new URL(`${name}/expected.json`, FOLDER), 'utf8')));
  const rulings = { ...NO_RULINGS, accepted: expected.accepted };
  return { text, expected, cleaned: cleanSource(text, { fileName: `${name}.txt`, rulings }) };
}

const squeeze = (words: string): string => words.replace(/\s+/g, ' ');

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

  it.each(names)('%s: what was left out, repaired and is offered', (name) => {
    const { text, expected, cleaned } = readCase(name);
    const { passages, repairs, offers } = cleaned.cleaning;
    const said = passages.map(({ reason, span }) => [reason, squeeze(text.slice(span.start, span.end)).slice(0, 24)]);
    if (expected.passages) expect(said).toEqual(expected.passages.map(([reason, words]) => [reason, words]));
    const mended = repairs.map(([kind, start, end, after]) => [kind, text.slice(start, end), after]);
    if (expected.repairs) expect(mended).toEqual(expected.repairs);
    if (expected.offers) expect(offers.map(({ kind, count, after }) => [kind, count, after])).toEqual(expected.offers);
  });

  it.each(names)('%s: the numbers left out', (name) => {
    const { text, expected, cleaned } = readCase(name);
    for (const { span, text: words } of cleaned.leftOut) expect(text.slice(span.start, span.end)).toBe(words);
    if (expected.leftOut) expect(cleaned.leftOut.map((item) => [item.class, item.text])).toEqual(expected.leftOut);
  });
});
