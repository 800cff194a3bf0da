import { readFileSync } from 'node:fs';
import { Converter as ToTraditional } from 'opencc-js/cn2t';
import { Converter as ToSimplified } from 'opencc-js/t2cn';
import { describe, expect, it, test } from 'vitest';
import type { ExtractedFact } from '../../../electron/common/fact.ts';
import { formatPeriod } from '../../../electron/common/period.ts';
import { extractFacts } from '../../../electron/pipeline/extract/extractFacts.ts';
import { CONSTRUCTS, countShown, drawCoverage } from './coverage.ts';
import { type ExpectedFigure, readSentenceCases, type SentenceCase } from './sentenceCases.ts';

const cases = readSentenceCases();
const withFacts = cases.filter((c) => c.figures.length > 0);
const withoutFacts = cases.filter((c) => c.figures.length === 0);

const read = ({ text, date, language }: SentenceCase) =>
  extractFacts({
    body: text,
    parts: [{ kind: 'paragraph', span: { start: 0, end: text.length } }],
    title: '',
    date,
    language,
  });

const writePeriod = ({ when }: ExtractedFact): string =>
  when.period ? `${when.period.kind === 'asOf' ? '@' : ''}${formatPeriod(when.period)}` : 'undated';

/** What a fact says, by the names that the cases use. */
function nameTraits(fact: ExtractedFact): Record<string, string | null> {
  const { quantity, scope } = fact;
  return {
    measure: fact.measure ?? 'open',
    direction: fact.direction,
    period: writePeriod(fact),
    modality: fact.modality,
    revision: fact.revision,
    ind: fact.indicator.key,
    noun: quantity.noun,
    base: fact.base,
    says: fact.attribution,
    minor: fact.minor ? 'yes' : null,
    eq: quantity.equivalent && `${quantity.equivalent.value} ${quantity.equivalent.unit}`,
    ...scope,
  };
}

/** The expected figure as plain text beside what was read of it: only what the case asks for. */
function describeFact(fact: ExtractedFact | undefined, wanted: ExpectedFigure): Record<string, unknown> {
  if (!fact) return { anchor: wanted.anchor, found: false };
  const { quantity } = fact;
  const traits = nameTraits(fact);
  return {
    anchor: wanted.anchor,
    values: quantity.high === null ? [quantity.value] : [quantity.value, quantity.high],
    unit: quantity.unit,
    qualifier: quantity.qualifier,
    traits: Object.fromEntries(Object.keys(wanted.traits).map((name) => [name, traits[name] ?? null])),
  };
}

/** The fact over the words of each expected figure, in order; the others are left over. */
function pair(one: SentenceCase, facts: readonly ExtractedFact[]) {
  const left = new Set(facts);
  let from = 0;
  const found = one.figures.map(({ anchor, values }) => {
    const ahead = one.text.indexOf(anchor, from);
    const at = ahead < 0 ? one.text.indexOf(anchor) : ahead;
    expect(at, anchor).toBeGreaterThanOrEqual(0);
    from = at + anchor.length;
    const over = [...left].filter((f) => f.span.start < from && at < f.span.end);
    const fact = over.find(({ quantity: q }) => [q.value, q.high].filter((v) => v !== null).join() === values.join());
    left.delete(fact ?? (over[0] as ExtractedFact));
    return fact ?? over[0];
  });
  return { found, left: [...left].filter((f) => f.minor === null).map((f) => f.quantity.raw) };
}

describe.each([...new Set(cases.map((c) => c.file))])('%s', (file) => {
  it.each(cases.filter((c) => c.file === file))('$text', (one) => {
    const { facts, setAside, unexplained } = read(one);
    const { found, left } = pair(one, facts);
    expect(found.map((fact, i) => describeFact(fact, one.figures[i] as ExpectedFigure))).toEqual(one.figures);
    expect(left).toEqual([]);
    expect(unexplained.map(({ start, end }) => one.text.slice(start, end))).toEqual([]);
    for (const aside of one.setAside)
      expect(setAside.find((s) => s.text.includes(aside.text))?.class, aside.text).toBe(aside.class);
  });
});

/** Everything that can be a digit or a word for one is masked: what is left is the skeleton of the sentence. */
const maskNumbers = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(
      /\d[\d.,]*|[零〇一二三四五六七八九十百千万萬亿億兆两兩]+|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|hundred|million|billion|trillion|dozen)\b/g,
      '#',
    )
    .replace(/#+/g, '#');

test('there are enough sentences of each kind, and none is another with its numbers changed', () => {
  expect(withFacts.length).toBeGreaterThanOrEqual(300);
  for (const language of ['zh-Hant', 'en'])
    expect(withFacts.filter((c) => c.language === language).length).toBeGreaterThanOrEqual(100);
  expect(withoutFacts.length).toBeGreaterThanOrEqual(100);
  const skeletons = cases.map((c) => maskNumbers(c.text));
  expect(skeletons.filter((s, i) => skeletons.indexOf(s) !== i)).toEqual([]);
});

test('the table of the README tells what the sentences cover', () => {
  const readme = readFileSync(new URL('../../fixtures/extract-sentences/README.md', import.meta.url), 'utf8');
  expect(readme).toContain(drawCoverage(withFacts));
  for (const each of CONSTRUCTS) {
    const shown = countShown(each, withFacts);
    expect(Math.max(...shown), `${each.line}: ${each.construct}`).toBeGreaterThan(0);
  }
});

/** What must not depend on the script. Offsets are left to cases whose two forms are of one length. */
const essence = (facts: readonly ExtractedFact[]) =>
  facts.map((f) => [
    f.quantity.value,
    f.quantity.high,
    f.quantity.unit,
    f.quantity.qualifier,
    f.measure,
    f.direction,
    writePeriod(f),
    f.modality,
    f.minor,
    f.indicator.isProposed ? null : f.indicator.key,
  ]);

const convert = { 'zh-Hans': ToTraditional({ from: 'cn', to: 't' }), 'zh-Hant': ToSimplified({ from: 't', to: 'cn' }) };

test('simplified and traditional forms of a sentence give the same facts', () => {
  for (const one of withFacts) {
    if (one.language === 'en') continue;
    const other = [...one.text].map((char) => convert[one.language as 'zh-Hans' | 'zh-Hant'](char)).join('');
    expect(essence(read({ ...one, text: other }).facts), other).toEqual(essence(read(one).facts));
  }
});

test('spans give back the text, and every fact tells its reasons', () => {
  for (const one of withFacts) {
    for (const fact of read(one).facts) {
      expect(one.text.slice(fact.span.start, fact.span.end).startsWith(fact.quantity.raw)).toBe(true);
      const told = new Set(fact.why.map(({ field }) => field));
      expect([...told], one.text).toEqual(expect.arrayContaining(['value', 'indicator', 'when']));
      if (fact.measure) expect(told.has('measure'), `${one.text}: ${fact.quantity.raw}`).toBe(true);
      if (fact.quantity.unit !== 'item') expect(told.has('unit'), `${one.text}: ${fact.quantity.raw}`).toBe(true);
      if (fact.modality !== 'actual') expect(told.has('modality'), one.text).toBe(true);
    }
  }
});
