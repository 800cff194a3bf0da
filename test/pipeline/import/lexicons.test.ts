import { expect, it } from 'vitest';
import { z } from 'zod';
import pageMeta from '../../../resources/lexicons/pageMeta.json' with { type: 'json' };
import radicals from '../../../resources/lexicons/radicals.json' with { type: 'json' };
import referenceFields from '../../../resources/lexicons/referenceFields.json' with { type: 'json' };

const about = z.string().min(20);
const name = z
  .string()
  .min(1)
  .regex(/^[^\p{Lu}]+$/u, 'names are compared in lower case');
const names = z
  .array(name)
  .min(1)
  .refine((list) => new Set(list).size === list.length, 'a name twice');
const fields = { title: names, outlet: names, url: names, attachment: names };
const people = { byline: names, date: names };
const list = z.strictObject({ ...fields, ...people });

it.each([
  [
    'pageMeta',
    pageMeta,
    z.strictObject({ about, title: names, outlet: names, byline: names, date: names, url: names }),
  ],
  [
    'radicals',
    radicals,
    z.strictObject({
      about,
      characters: z.record(z.string().regex(/^[\u2e80-\u2fd5]$/), z.string().regex(/^[\u3400-\u9fff]$/)),
    }),
  ],
  [
    'referenceFields',
    referenceFields,
    z.strictObject({ about, ris: list, refer: list, noteExpress: list, bibtex: list, csl: z.strictObject(fields) }),
  ],
])('%s is well formed', (_, data, schema) => {
  expect(schema.safeParse(data).error).toBeUndefined();
});
