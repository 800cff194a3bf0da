import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FINDING_KINDS } from '../electron/common/vocabulary.ts';
import twins from './fixtures/articles/expected.json' with { type: 'json' };
import encodings from './fixtures/encodings/expected.json' with { type: 'json' };
import sample from './fixtures/sampleFindings.json' with { type: 'json' };

const SAMPLE = new URL('../resources/sample/', import.meta.url);
const TWINS = new URL('./fixtures/articles/', import.meta.url);
const ENCODINGS = new URL('./fixtures/encodings/', import.meta.url);
const GB18030_FILES = new Set(['2025-01-20-corridor-2024.txt']);
const READING = /\p{Script=Han}\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]+\)/u;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

const listTexts = (folder: URL): string[] => readdirSync(folder).filter((name) => name.endsWith('.txt'));

/** Throws where the bytes are not of that encoding. */
function readAs(folder: URL, name: string, encoding: string): string {
  return new TextDecoder(encoding, { fatal: true }).decode(readFileSync(new URL(name, folder)));
}

const readSample = (name: string): string => readAs(SAMPLE, name, GB18030_FILES.has(name) ? 'gb18030' : 'utf-8');
const readDates = (folder: URL): Record<string, string> => JSON.parse(readAs(folder, 'dates.json', 'utf-8'));
const countOf = (text: string, part: string): number => text.split(part).length - 1;

describe('the sample articles', () => {
  const names = listTexts(SAMPLE);
  const texts = names.map(readSample);

  it('are at least ten, each short', () => {
    expect(names.length).toBeGreaterThanOrEqual(10);
    for (const text of texts) {
      expect(text.length).toBeGreaterThan(150);
      expect(text.length).toBeLessThan(1600);
    }
  });

  it('come in both scripts, damaged and whole, and in English', () => {
    expect(texts.some((text) => text.includes('项目') && !READING.test(text))).toBe(true);
    expect(texts.filter((text) => READING.test(text) && text.includes('簽約(yuē)'))).toHaveLength(2);
    expect(texts.some((text) => text.includes('項目') && !READING.test(text))).toBe(true);
    expect(texts.filter((text) => !/[\p{Script=Han}]{20}/u.test(text) && /[a-z ]{60}/.test(text))).toHaveLength(2);
  });

  it('hold one file that is not UTF-8', () => {
    const others = names.filter((name) => {
      try {
        return readAs(SAMPLE, name, 'utf-8') === '';
      } catch {
        return true;
      }
    });
    expect(others).toEqual([...GB18030_FILES]);
  });

  it('give a date for exactly those files that state none', () => {
    const undated = names.filter((name) => !/20\d\d-\d\d-\d\d \d|Published \w+ \d+, 20\d\d/.test(readSample(name)));
    expect(Object.keys(readDates(SAMPLE))).toEqual(undated.map((name) => name.replace('.txt', '')));
    expect(Object.values(readDates(SAMPLE)).every((date) => DATE.test(date))).toBe(true);
  });

  it('carry material for every kind of finding', () => {
    expect(new Set(sample.findings.map((finding) => finding.kind))).toEqual(new Set(Object.keys(FINDING_KINDS)));
    for (const [doc, quote] of sample.findings.flatMap((finding) => finding.facts) as [string, string][]) {
      expect(readSample(`${doc}.txt`), `${doc}: ${quote}`).toContain(quote);
    }
  });

  it('are all described in the table beside them', () => {
    const table = readAs(SAMPLE, '../sample.md', 'utf-8');
    for (const name of names) expect(table).toContain(`\`${name}\``);
    for (const kind of Object.keys(FINDING_KINDS)) expect(table).toContain(kind);
  });
});

describe('the twins', () => {
  const texts = new Map(listTexts(TWINS).map((name) => [name.replace('.txt', ''), readAs(TWINS, name, 'utf-8')]));
  const textOf = (doc: string): string => texts.get(doc) ?? '';

  it('are five files, each article with a date or one to be given', () => {
    expect([...texts.keys()].sort()).toEqual(['t000', 't001', 't002', 't003', 't004']);
    expect(twins.articles).toHaveLength(7);
    const dates = readDates(TWINS);
    for (const { doc, article, date } of twins.articles) {
      expect(dates[`${doc}#${article}`] ?? dates[doc]).toBe(date);
    }
  });

  it('say each expected figure at one place only', () => {
    for (const { id, doc, context, quote } of twins.facts) {
      expect(countOf(textOf(doc), context), `context of ${id}`).toBe(1);
      expect(countOf(context, quote), `quote of ${id}`).toBe(1);
    }
  });

  it('hold what must not become a fact', () => {
    for (const { doc, quote } of [...twins.furniture, ...twins.noFacts]) expect(textOf(doc)).toContain(quote);
  });

  it('are damaged as copies are: readings, cut sentences, references, page furniture', () => {
    expect(textOf('t000')).toMatch(READING);
    expect(textOf('t001')).toMatch(READING);
    expect(textOf('t002')).toContain('[4][5]');
    expect(textOf('t003')).toContain('推荐阅读');
    expect(textOf('t004')).toMatch(/\p{Script=Han}\n\n\p{Script=Han}/u);
  });

  it('name only facts that are listed', () => {
    const ids = new Set(twins.facts.map((fact) => fact.id));
    expect(ids.size).toBe(twins.facts.length);
    for (const id of [...twins.findings, ...twins.seriesWithoutTrouble].flatMap((group) => group.facts)) {
      expect(ids, id).toContain(id);
    }
  });

  it('give each period its end', () => {
    for (const { id, period, periodEnd } of twins.facts) {
      const end = period === null ? null : 'asOf' in period ? period.asOf : period.to;
      expect(periodEnd, id).toBe(end);
    }
  });
});

describe('the encodings', () => {
  it.each(Object.entries(encodings))('%s decodes', (name, { encoding, title, quotes }) => {
    const text = readAs(ENCODINGS, name, encoding);
    expect(text.startsWith(title)).toBe(true);
    for (const quote of quotes) expect(text).toContain(quote);
  });
});
