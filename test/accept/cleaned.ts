import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { DATE_BASES } from '../../electron/common/vocabulary.ts';
import { cleanSource } from '../../electron/pipeline/clean/cleanSource.ts';
import { decodeText } from '../../electron/pipeline/import/decodeText.ts';
import type { CleanArticle } from '../../electron/pipeline/types.ts';
import type { Line } from './compare.ts';
import { TWINS } from './expected.ts';

const expectedArticle = z.strictObject({
  doc: z.string(),
  article: z.int().positive(),
  title: z.string(),
  outlet: z.string().nullable(),
  originalOutlet: z.string().nullable(),
  byline: z.string().nullable(),
  date: z.string().nullable(),
  dateBasis: z.enum(DATE_BASES),
  starts: z.string(),
  ends: z.string(),
});
type ExpectedArticle = z.infer<typeof expectedArticle>;

const readExpected = (): ExpectedArticle[] =>
  z
    .strictObject({ about: z.string(), articles: z.array(expectedArticle) })
    .parse(JSON.parse(readFileSync(join(TWINS, 'cleaned.json'), 'utf8'))).articles;

/** Pinyin with a tone in brackets, or the rest of one that a decoder tore. */
const PASTED = /[(（?][a-zü]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-z]*[)）]/;

const check = (isRight: boolean, text: string): Line => ({ isRight, text });

function describeArticle(source: string, found: CleanArticle | undefined, expected: ExpectedArticle): Line[] {
  const name = `${expected.doc}#${expected.article}`;
  if (!found) return [check(false, `${name}: no such article`)];
  const { meta, body, map, parts } = found;
  const first = parts.find(({ kind }) => kind === 'paragraph')?.span.start ?? 0;
  const isTied = map.every(
    ([at, from, length, took]) =>
      took !== undefined || body.slice(at, at + length) === source.slice(from, from + length),
  );
  const fields = (['outlet', 'originalOutlet', 'byline', 'date', 'dateBasis'] as const).map((field) =>
    check(meta[field] === expected[field], `${name}  ${field} ${meta[field]}`),
  );
  return [
    check(meta.title.startsWith(expected.title), `${name}  title ${meta.title.slice(0, 20)}`),
    ...fields,
    check(body.slice(first).startsWith(expected.starts), `${name}  text starts ${body.slice(first, first + 10)}`),
    check(body.endsWith(expected.ends), `${name}  text ends ${body.slice(-10)}`),
    check(!PASTED.test(body) && !PASTED.test(meta.title), `${name}  no pasted reading remains`),
    check(isTied, `${name}  every character leads to the file as it was`),
  ];
}

function describeFile(path: string, expected: readonly ExpectedArticle[]): Line[] {
  const bytes = readFileSync(path);
  const decoded = decodeText(bytes);
  if ('refused' in decoded) return [check(false, `${path}: ${decoded.refused}`)];
  const { articles } = cleanSource(decoded.text, { fileName: path });
  const isUntouched = Buffer.from(decoded.text).equals(bytes);
  return [
    check(isUntouched, `${expected[0]?.doc}  the text is the file, byte by byte`),
    ...expected.flatMap((one) => describeArticle(decoded.text, articles[one.article - 1], one)),
  ];
}

/** What cleaning makes of the files of a folder, line by line; files that nothing is expected of are passed over. */
export function describeCleaned(folder: string): Line[] {
  const byDoc = Map.groupBy(readExpected(), ({ doc }) => doc);
  return readdirSync(folder)
    .sort()
    .flatMap((file) => {
      const expected = byDoc.get(file.replace(/\.txt$/, ''));
      return expected ? describeFile(join(folder, file), expected) : [];
    });
}
