import { describe, expect, it } from 'vitest';
import { type Cleaning, NO_RULINGS, type Rulings } from '../../../electron/common/cleaning.ts';
import { addRuling, type Ruling } from '../../../electron/common/ruling.ts';
import { cleanSource } from '../../../electron/pipeline/clean/cleanSource.ts';

const SOURCE = [
  '首页 > 新闻 > 正文',
  '渡口修好了浮桥',
  '江州晚报 2024-03-05 10:00',
  '江州晚报讯（记者 江帆）老渡口的浮桥修好了，长126米，一次能过三十个人，花了48万元。',
  '扫码关注我们的公众号',
  '船家说，水大的时候浮桥要拆，一年里能用的日子大约二百天。（完）',
  '相关阅读',
  '山里的索道改作货运线',
  '2024-03-04 09:00',
].join('\n');

const spanOf = (words: string) => {
  const start = SOURCE.indexOf(words);
  return { start, end: start + words.length };
};
const clean = (rulings: Partial<Rulings>) => cleanSource(SOURCE, { rulings: { ...NO_RULINGS, ...rulings } });
const bodyOf = (rulings: Partial<Rulings>): string => clean(rulings).articles[0]?.body ?? '';
const reasonsOf = ({ passages }: Cleaning) => passages.map(({ reason }) => reason);

describe('a passage that was left out', () => {
  const plain = clean({});

  it('is listed with its reason, in source order', () => {
    expect(reasonsOf(plain.cleaning)).toEqual(['navigation', 'dateline', 'opening', 'sharing', 'credit', 'related']);
  });

  it.each(plain.cleaning.passages.map((passage) => [passage.reason, passage.span] as const))(
    'of the kind %s can be put back, where it stood',
    (reason, span) => {
      const back = clean({ restored: [span] });
      const words = SOURCE.slice(span.start, span.end).split('\n');
      for (const line of words) expect(back.articles[0]?.body).toContain(line.trim());
      expect(reasonsOf(back.cleaning)).toEqual(reasonsOf(plain.cleaning).filter((other) => other !== reason));
      expect(back.articles[0]?.meta).toMatchObject({ title: '渡口修好了浮桥', outlet: '江州晚报', date: '2024-03-05' });
    },
  );

  it('comes back to the place that it had in the source', () => {
    const body = bodyOf({ restored: [spanOf('扫码关注我们的公众号')] });
    expect(body.indexOf('扫码')).toBeGreaterThan(body.indexOf('48万元'));
    expect(body.indexOf('扫码')).toBeLessThan(body.indexOf('船家说'));
  });

  it('keeps every character of the body tied to the source', () => {
    const { articles } = clean({ restored: plain.cleaning.passages.map(({ span }) => span) });
    for (const { body, map } of articles)
      for (const [at, from, length] of map) expect(body.slice(at, at + length)).toBe(SOURCE.slice(from, from + length));
    expect(articles[0]?.body).toContain('山里的索道改作货运线');
  });
});

describe('a passage that a person leaves out', () => {
  it('goes from the body, whole or in part, and is listed as left out by hand', () => {
    const { articles, cleaning } = clean({ excluded: [spanOf('船家说，'), spanOf('，花了48万元')] });
    expect(articles[0]?.body).toContain('一次能过三十个人。');
    expect(articles[0]?.body).toContain('\n水大的时候');
    expect(reasonsOf(cleaning).filter((reason) => reason === 'by-hand')).toHaveLength(2);
  });

  it('may be a whole paragraph', () => {
    const whole = spanOf('船家说，水大的时候浮桥要拆，一年里能用的日子大约二百天。');
    expect(clean({ excluded: [whole] }).articles[0]?.parts).toHaveLength(2);
  });
});

describe('rulings one after another', () => {
  const rule = (rulings: Rulings, ...added: Ruling[]): Rulings => added.reduce(addRuling, rulings);
  const [a, b] = [
    { start: 3, end: 9 },
    { start: 20, end: 30 },
  ];

  it.each<[string, Ruling[], Rulings]>([
    [
      'put back what was left out by hand',
      [
        { do: 'exclude', span: a },
        { do: 'restore', span: a },
      ],
      NO_RULINGS,
    ],
    [
      'leave out again what was put back',
      [
        { do: 'restore', span: b },
        { do: 'exclude', span: b },
      ],
      NO_RULINGS,
    ],
    [
      'refuse what was accepted',
      [
        { do: 'accept', kind: 'utf8-as-gbk' },
        { do: 'refuse', kind: 'utf8-as-gbk' },
      ],
      NO_RULINGS,
    ],
    [
      'keep what they do not concern',
      [
        { do: 'restore', span: a },
        { do: 'exclude', span: b },
        { do: 'accept', kind: 'big5-as-gbk' },
        { do: 'accept', kind: 'big5-as-gbk' },
      ],
      { restored: [a], excluded: [b], accepted: ['big5-as-gbk'] },
    ],
  ])('%s', (_, added, expected) => expect(rule(NO_RULINGS, ...added)).toEqual(expected));
});
