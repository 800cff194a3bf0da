import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';

/** What the five-file case must give: `test/fixtures/articles/expected.json`. */
const expectedFact = z.object({
  id: z.string(),
  doc: z.string(),
  article: z.int(),
  quote: z.string(),
  context: z.string(),
  value: z.string(),
  unit: z.string(),
  qualifier: z.string(),
  measure: z.string().nullable(),
  direction: z.string().nullable(),
  periodEnd: z.string().nullable(),
  minor: z.string().nullable(),
});
const schema = z.object({
  articles: z.array(z.object({ doc: z.string(), article: z.int(), title: z.string(), date: z.string().nullable() })),
  facts: z.array(expectedFact),
  findings: z.array(z.object({ kind: z.string(), facts: z.array(z.string()), note: z.string() })),
  seriesWithoutTrouble: z.array(z.object({ indicator: z.string(), facts: z.array(z.string()), note: z.string() })),
  furniture: z.array(z.object({ doc: z.string(), quote: z.string() })),
  noFacts: z.array(z.object({ doc: z.string(), quote: z.string() })),
});
export type Expected = z.infer<typeof schema>;
export type ExpectedFact = z.infer<typeof expectedFact>;

export const TWINS = resolve(import.meta.dirname, '../fixtures/articles');

export const readExpected = (): Expected =>
  schema.parse(JSON.parse(readFileSync(join(TWINS, 'expected.json'), 'utf8')));
