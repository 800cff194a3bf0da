import { describe, expect, test } from 'vitest';
import { findMentions } from '../../../electron/pipeline/extract/findMentions.ts';
import type { Mention } from '../../../electron/pipeline/extract/mention.ts';
import constructions from '../../fixtures/extract/constructions.json' with { type: 'json' };
import counted from '../../fixtures/extract/counted.json' with { type: 'json' };
import negatives from '../../fixtures/extract/negatives.json' with { type: 'json' };
import news from '../../fixtures/extract/news.json' with { type: 'json' };
import numbers from '../../fixtures/extract/numbers.json' with { type: 'json' };
import qualifiers from '../../fixtures/extract/qualifiers.json' with { type: 'json' };
import units from '../../fixtures/extract/units.json' with { type: 'json' };

interface Expected {
  readonly text: string;
  readonly value: string;
  readonly high?: string;
  readonly unit: string;
  readonly qualifier: string;
  readonly noun?: string;
  readonly isWeak?: boolean;
  readonly equivalent?: { readonly value: string; readonly unit: string };
}

interface Case {
  readonly covers: string;
  readonly language: string;
  readonly text: string;
  readonly quantities: readonly Expected[];
  readonly setAside?: readonly { readonly text: string; readonly class: string }[];
}

const cases = { numbers, units, counted, qualifiers, constructions, negatives, news } as Record<
  string,
  readonly Case[]
>;

/** A mention in the shape of what a case states: fields that a case leaves out are left out here too. */
function describeLike({ quantity, isWeak }: Mention, wanted: Expected | undefined): Expected {
  return {
    text: quantity.raw,
    value: quantity.value,
    ...(quantity.high === null ? {} : { high: quantity.high }),
    unit: quantity.unit,
    qualifier: quantity.qualifier,
    ...(wanted?.noun === undefined ? {} : { noun: quantity.noun ?? '' }),
    ...(wanted?.isWeak === undefined ? {} : { isWeak }),
    ...(quantity.equivalent
      ? { equivalent: { value: quantity.equivalent.value, unit: quantity.equivalent.unit } }
      : {}),
  };
}

describe.each(Object.entries(cases))('%s', (_name, list) => {
  test.each(list.map((c) => [`${c.language} ${c.covers}: ${c.text}`, c] as const))('%s', (_title, c) => {
    const found = findMentions(c.text);
    const mentions = found.mentions.map((m, i) => describeLike(m, c.quantities[i]));
    const setAside = c.setAside && found.setAside.map((s) => ({ text: s.text, class: s.class }));
    expect({ mentions, setAside, unexplained: found.unexplained }).toEqual({
      mentions: c.quantities,
      setAside: c.setAside,
      unexplained: [],
    });
  });
});
