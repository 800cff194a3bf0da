import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { foldText } from '../../../electron/common/foldText.ts';
import anniversaries from '../../../resources/lexicons/anniversaries.json' with { type: 'json' };
import bylines from '../../../resources/lexicons/bylines.json' with { type: 'json' };
import captions from '../../../resources/lexicons/captions.json' with { type: 'json' };
import commonHanzi from '../../../resources/lexicons/commonHanzi.json' with { type: 'json' };
import databaseFields from '../../../resources/lexicons/databaseFields.json' with { type: 'json' };
import datelines from '../../../resources/lexicons/datelines.json' with { type: 'json' };
import entities from '../../../resources/lexicons/entities.json' with { type: 'json' };
import furniture from '../../../resources/lexicons/furniture.json' with { type: 'json' };
import joints from '../../../resources/lexicons/joints.json' with { type: 'json' };
import mojibake from '../../../resources/lexicons/mojibake.json' with { type: 'json' };
import outlets from '../../../resources/lexicons/outlets.json' with { type: 'json' };

const about = z.string().min(20);
/** Lines are folded before they are compared, so a word in another form would never match. */
const word = z
  .string()
  .min(1)
  .refine((text) => foldText(text) === text, 'not simplified and half-width');
const words = z
  .array(word)
  .min(1)
  .refine((list) => new Set(list).size === list.length, 'a word twice');
const form = z
  .string()
  .refine((pattern) => pattern.startsWith('^') && pattern.endsWith('$') && new RegExp(pattern) !== null);

const SCHEMAS = [
  ['anniversaries', anniversaries, z.strictObject({ about, begun: words, otherYear: words })],
  [
    'bylines',
    bylines,
    z.strictObject({
      about,
      roles: words,
      besides: words,
      labels: words,
      editors: words,
      reviews: words,
      affiliations: words,
      english: words,
    }),
  ],
  ['captions', captions, z.strictObject({ about, longest: z.int().positive(), starts: words, ends: words })],
  [
    'datelines',
    datelines,
    z.strictObject({
      about,
      labels: words,
      openings: words,
      fields: words,
      agencies: words,
      words,
      ages: z.array(form).min(1),
      months: z.record(z.string(), z.int().min(1).max(12)),
    }),
  ],
  [
    'databaseFields',
    databaseFields,
    z.strictObject({
      about,
      fields: z.record(
        z.string().regex(/^[A-Z]{2,3}$/),
        z.enum(['title', 'byline', 'date', 'outlet', 'page', 'text', 'drop']),
      ),
      ends: z.array(z.string().min(4)).min(1),
    }),
  ],
  ['joints', joints, z.strictObject({ about, counters: words, danglers: words, weakDanglers: words })],
  [
    'outlets',
    outlets,
    z.strictObject({
      about,
      labels: words,
      copied: words,
      endings: words,
      known: words,
      same: z.record(word, word),
      romanised: z.record(z.string().regex(/^[A-Z][a-z]+( [A-Z][a-z]+)+$/), word),
    }),
  ],
  [
    'mojibake',
    mojibake,
    z.strictObject({ about, 'utf8-as-gbk': z.array(z.string().length(1)), lost: z.array(z.string().min(1)) }),
  ],
  [
    'entities',
    entities,
    z.strictObject({ about, named: z.record(z.string().regex(/^[a-z]{2,8}\d{0,2}$/), z.string().length(1)) }),
  ],
  [
    'furniture',
    furniture,
    z.strictObject({
      about,
      rules: z.array(
        z
          .strictObject({
            name: z.string().regex(/^[a-z-]+$/),
            effect: z.enum(['line', 'tail', 'close']),
            longest: z.int().min(1).max(2000),
            sentences: z.literal(true).optional(),
            is: words.optional(),
            starts: words.optional(),
            ends: words.optional(),
            contains: words.optional(),
            forms: z.array(form).optional(),
          })
          .refine(
            ({ is, starts, ends, contains, forms }) => is ?? starts ?? ends ?? contains ?? forms,
            'a rule that matches nothing',
          ),
      ),
    }),
  ],
] as const;

describe('lexicons of cleaning', () => {
  it.each(SCHEMAS)('%s fits its schema', (_, data, schema) => {
    expect(schema.safeParse(data).error?.issues ?? []).toEqual([]);
  });

  it('common hanzi are single hanzi, each in one list', () => {
    const all = [...commonHanzi.simplified, ...commonHanzi.traditional].join('');
    expect(all).toMatch(/^\p{Script=Han}+$/u);
    expect(new Set(all).size).toBe(all.length);
    expect(commonHanzi.simplified.join('').length).toBeGreaterThan(500);
  });
});
