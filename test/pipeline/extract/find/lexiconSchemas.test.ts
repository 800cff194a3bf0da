import { expect, test } from 'vitest';
import { foldForSearch } from '../../../../electron/common/foldText.ts';
import {
  coinsLexicon,
  comparisonsLexicon,
  currencyContextsLexicon,
  nounsLexicon,
  numeralsLexicon,
  qualifiersLexicon,
  setAsideLexicon,
  setAsidePattern,
  unitsLexicon,
} from '../../../../electron/pipeline/extract/find/lexiconSchemas.ts';
import coins from '../../../../resources/lexicons/coins.json' with { type: 'json' };
import comparisons from '../../../../resources/lexicons/comparisons.json' with { type: 'json' };
import currencyContexts from '../../../../resources/lexicons/currencyContexts.json' with { type: 'json' };
import nouns from '../../../../resources/lexicons/nouns.json' with { type: 'json' };
import numerals from '../../../../resources/lexicons/numerals.json' with { type: 'json' };
import qualifiers from '../../../../resources/lexicons/qualifiers.json' with { type: 'json' };
import setAside from '../../../../resources/lexicons/setAside.json' with { type: 'json' };
import units from '../../../../resources/lexicons/units.json' with { type: 'json' };

test.each([
  ['units', unitsLexicon, units],
  ['numerals', numeralsLexicon, numerals],
  ['qualifiers', qualifiersLexicon, qualifiers],
  ['nouns', nounsLexicon, nouns],
  ['setAside', setAsideLexicon, setAside],
  ['currencyContexts', currencyContextsLexicon, currencyContexts],
  ['comparisons', comparisonsLexicon, comparisons],
  ['coins', coinsLexicon, coins],
] as const)('%s keeps to its schema', (_name, schema, lexicon) => {
  expect(schema.safeParse(lexicon).error?.message).toBeUndefined();
});

/** Texts are folded before they are compared, so an unfolded entry would never match. */
test.each([
  ['units', units.units.flatMap((u) => [...u.after, ...(u.before ?? [])])],
  ['qualifiers', [...qualifiers.before, ...qualifiers.inside, ...qualifiers.after].flatMap((q) => q.words)],
  ['nouns', [...nouns.headNouns, ...nouns.stopWords, ...nouns.classifiers, ...nouns.bareNouns]],
  ['setAside', setAside.phrases.flatMap((p) => p.words)],
  [
    'comparisons',
    Object.values(comparisons).flatMap((list) =>
      Object.values(list).flatMap((w) => (Array.isArray(w) ? w.filter((one) => typeof one === 'string') : [])),
    ),
  ],
  ['currencyContexts', currencyContexts.contexts.flatMap((c) => [...c.names, ...c.words, ...c.places])],
])('%s is written in folded form', (_name, words) => {
  expect(words.filter((word) => foldForSearch(word) !== word)).toEqual([]);
});

test('no phrase stands in two classes of what is set aside', () => {
  const all = setAside.phrases.flatMap((p) => p.words);
  expect(all.filter((word, i) => all.indexOf(word) !== i)).toEqual([]);
});

test('every pattern compiles and has a rule name of its own', () => {
  for (const { before, notBefore, match } of setAside.patterns as {
    before?: string;
    notBefore?: string;
    match: string;
  }[]) {
    expect(() => new RegExp(`${before ?? ''}${notBefore ?? ''}${match}`)).not.toThrow();
  }
  const rules = setAside.patterns.map((p) => p.rule);
  expect(rules.filter((rule, i) => rules.indexOf(rule) !== i)).toEqual([]);
});

test.each(['\\d+', 'a[^+]*b', '(?:\\d\\d){2,}', '[+*]\\++'])('an open repeat such as %s is refused', (match) => {
  const pattern = { class: 'name', rule: 'any', stage: 'early', starts: 'arabic' };
  expect(setAsidePattern.safeParse({ ...pattern, match }).success).toBe(false);
  expect(setAsidePattern.safeParse({ ...pattern, match: '[+*\\d]\\+\\d{1,9}' }).success).toBe(true);
});
