import { readdirSync, readFileSync } from 'node:fs';
import { Converter } from 'opencc-js/cn2t';
import { describe, expect, it } from 'vitest';
import type { ExtractedFact } from '../../../electron/common/fact.ts';
import { formatPeriod } from '../../../electron/common/period.ts';
import { extractFacts } from '../../../electron/pipeline/extract/extractFacts.ts';

/** `when`: an EDTF interval, `@` and an as-of moment, or null where the figure stays undated. */
interface ExpectedFact {
  readonly raw: string;
  readonly [field: string]: unknown;
}

interface Case {
  readonly date?: string;
  readonly title?: string;
  readonly text: string;
  readonly facts: readonly ExpectedFact[];
}

const FOLDER = new URL('../../fixtures/extract-reading/', import.meta.url);
const toTraditional = Converter({ from: 'cn', to: 't' });

const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
const readCases = (name: string): Case[] => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')).cases;

function makeArticle({ date, title, text }: Case) {
  const paragraphs = title === undefined ? text.split('\n') : [title, ...text.split('\n')];
  let at = 0;
  const parts = paragraphs.map((paragraph, index) => {
    const span = { start: at, end: at + paragraph.length };
    at = span.end + 1;
    return { kind: title !== undefined && index === 0 ? ('title' as const) : ('paragraph' as const), span };
  });
  return { body: paragraphs.join('\n'), parts, title: title ?? '', date: date ?? null, language: 'zh-Hans' as const };
}

/** A fact in the fixture's terms; fields that say nothing are left out. */
function describeFact(fact: ExtractedFact): Record<string, unknown> {
  const { quantity, measure, direction, base, modality, revision, when, indicator, subject, scope, attribution } = fact;
  if (fact.minor) return { raw: quantity.raw, minor: fact.minor };
  const period = when.period && `${when.period.kind === 'asOf' ? '@' : ''}${formatPeriod(when.period)}`;
  const optional = { direction, base, modality: modality === 'actual' ? null : modality, revision, attribution };
  const said = Object.entries(optional).filter(([, value]) => value !== null);
  const restricted = Object.keys(scope).length > 0 ? { scope } : {};
  return {
    raw: quantity.raw,
    measure,
    ...Object.fromEntries(said),
    when: period,
    indicator: indicator.key,
    subject,
    ...restricted,
  };
}

describe.each(files)('%s', (file) => {
  const cases = readCases(file);
  it.each(cases)('reads $text', (one) => {
    expect(extractFacts(makeArticle(one)).facts.map(describeFact)).toEqual(one.facts);
  });

  it.each(cases.filter(({ text }) => /[\u4e00-\u9fff]/.test(text)))(
    'reads the traditional form of $text alike',
    (one) => {
      const traditional = {
        ...one,
        title: one.title && toTraditional(one.title),
        text: toTraditional(one.text),
      } as Case;
      const read = (given: Case) =>
        extractFacts(makeArticle(given)).facts.map((f) => [
          f.quantity.value,
          f.measure,
          f.direction,
          f.when,
          f.indicator,
          f.subject,
          f.minor,
        ]);
      expect(read(traditional)).toEqual(read(one));
    },
  );
});
