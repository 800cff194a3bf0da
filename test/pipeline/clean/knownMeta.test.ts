import { describe, expect, it } from 'vitest';
import { cleanSource } from '../../../electron/pipeline/clean/cleanSource.ts';
import { fillMeta } from '../../../electron/pipeline/clean/knownMeta.ts';
import type { CleanArticle, KnownMeta } from '../../../electron/pipeline/types.ts';

const TEXT = '老渡口的浮桥修好了，长126米，一次能过三十个人，花了48万元。';
const fill = (source: string, known: KnownMeta) => {
  const [article] = cleanSource(source, { fileName: 'a.html' }).articles;
  return fillMeta(article as CleanArticle, known);
};

describe('what a file says of itself', () => {
  it.each<[string, string, string, object]>([
    [
      'gives the date that the text does not',
      `渡口修好了浮桥\n${TEXT}`,
      '2024-03-05',
      { date: '2024-03-05', dateBasis: 'stated', dateReason: 'file-says|2024-03-05' },
    ],
    [
      'gives the year of the day that the text names',
      `渡口修好了浮桥\n3月4日，${TEXT}`,
      '2024-03-05',
      { date: '2024-03-05', dateReason: 'file-says|2024-03-05' },
    ],
    ['holds across the turn of the year', `渡口修好了浮桥\n12月31日，${TEXT}`, '2024-01-02', { date: '2024-01-02' }],
    [
      'is not believed against the day that the text names',
      `渡口修好了浮桥\n3月4日，${TEXT}`,
      '2024-08-19',
      { date: null, dateBasis: 'unknown', dateReason: 'file-says-otherwise|2024-08-19|03-04' },
    ],
    [
      'does not change the date that the text states',
      `渡口修好了浮桥\n江州晚报 2024-03-05\n${TEXT}`,
      '2024-08-19',
      { date: '2024-03-05', dateReason: null },
    ],
    [
      'tells the day from the month',
      `渡口修好了浮桥\n05/03/2024 14:30\n${TEXT}`,
      '2024-03-05',
      { date: '2024-03-05', dateReason: 'file-says|2024-03-05' },
    ],
    ['is no date where it is none', `渡口修好了浮桥\n${TEXT}`, 'last week', { date: null, dateReason: 'no-date' }],
  ])('%s', (_, source, date, expected) => expect(fill(source, { date })).toMatchObject(expected));

  it('names the headline among the lines above the text', () => {
    const source = `江边的事 每周一谈\n渡口修好了浮桥\n江州晚报 2024-03-05\n${TEXT}`;
    expect(fill(source, {}).title).toBe('江边的事 每周一谈');
    expect(fill(source, { title: '渡口修好了浮桥_江州新闻网' }).title).toBe('渡口修好了浮桥');
    expect(fill(source, { title: '别处的一个标题' }).title).toBe('江边的事 每周一谈');
  });

  it('fills what the text does not name, and nothing else', () => {
    const source = `渡口修好了浮桥\n江州晚报 2024-03-05\n${TEXT}`;
    const known = { outlet: '江州新闻网', byline: '江帆', url: 'https://example.org/a' };
    expect(fill(source, known)).toMatchObject({ outlet: '江州晚报', byline: '江帆', url: 'https://example.org/a' });
  });
});
