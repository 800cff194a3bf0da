import { describe, expect, it } from 'vitest';
import { extractFacts } from '../../../electron/pipeline/extract/extractFacts.ts';

const read = (body: string, date: string | null = '2025-01-01') =>
  extractFacts({ body, parts: [], title: '', date, language: 'zh-Hans' });

/** Milliseconds of the faster of two runs: the other worker of a small machine disturbs one at most. */
function time(body: string): number {
  const runs = [0, 1].map(() => {
    const start = process.cpuUsage();
    read(body);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...runs);
}

const HOSTILE = [
  '增长5%、',
  '(以下简称项目',
  '从由自',
  '据表示称',
  '2024年',
  '合作项目签约金额',
  'from 5 to 14 percent in 2024 ',
  '一二三四',
];

describe('the reading of a text', () => {
  it.each(HOSTILE)('grows with its length on %s', (seed) => {
    const long = seed.repeat(Math.ceil(60_000 / seed.length));
    time(long.slice(0, 5000));
    const [short, whole] = [time(long.slice(0, 15_000)), time(long)];
    // Four times the text in well under sixteen times the time; a floor against a clock of milliseconds.
    expect(whole).toBeLessThan(Math.max(short, 5) * 10);
  });

  it('gives the same facts every time', () => {
    const body = '截至10月底，累计签约项目230个、金额322亿美元，同比分别增长12%和8%。';
    expect(read(body)).toEqual(read(body));
  });

  it('gives spans that hold what they quote, inside their sentence', () => {
    const body = '去年出口5.2亿元。“今年有望突破6亿元。”他说。\nExports rose 5.2 percent in 2024.';
    for (const { span, sentence, quantity } of read(body).facts) {
      expect(body.slice(span.start, span.end)).toContain(quantity.raw.trim().slice(-3));
      expect(sentence.start <= span.start && span.end <= sentence.end).toBe(true);
    }
  });

  it('notes a rule for every field that it fills', () => {
    const [fact] = read('2024年，重庆市出口额5.2亿元。').facts;
    const fields = new Set(fact?.why.map((w) => w.field));
    for (const field of ['measure', 'when', 'indicator', 'subject']) expect(fields).toContain(field);
  });

  it('dates nothing by an article whose date is not known', () => {
    const body = '目前累计签约项目230个。今年1—10月出口5亿元，同比增长5%。每周24班。';
    for (const { when } of read(body, null).facts) expect(when).toEqual({ period: null, basis: 'undated', from: null });
  });
});
