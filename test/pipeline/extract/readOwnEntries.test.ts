import { describe, expect, it } from 'vitest';
import { extractFacts } from '../../../electron/pipeline/extract/extractFacts.ts';
import { builtInLexicon } from '../../../electron/pipeline/extract/read/builtInLexicon.ts';
import { extendLexicon } from '../../../electron/pipeline/extract/read/extendLexicon.ts';
import { indicatorEntry, subjectEntry } from '../../../electron/pipeline/extract/read/lexicon.ts';

const read = (body: string, lexicon = builtInLexicon) =>
  extractFacts({ body, parts: [], title: '', date: '2025-01-01', language: 'zh-Hans' }, lexicon).facts;

const lanterns = indicatorEntry.parse({
  key: 'lanterns-lit',
  zh: '花灯数',
  en: 'lanterns lit',
  group: 'tourism',
  unit: ['count'],
  measure: 'flow',
  nouns: ['花燈', 'lantern'],
});

describe('extendLexicon', () => {
  it('finds an indicator of the analyst, whichever script it was typed in', () => {
    expect(read('古镇点亮花灯680盏。')[0]?.indicator.isProposed).toBe(true);
    const lexicon = extendLexicon(builtInLexicon, { indicators: [lanterns] });
    expect(read('古镇点亮花灯680盏。', lexicon)[0]?.indicator).toEqual({
      key: 'lanterns-lit',
      zh: '花灯数',
      en: 'lanterns lit',
      isProposed: false,
    });
    expect(read('The town lit 680 lanterns.', lexicon)[0]?.indicator.key).toBe('lanterns-lit');
  });

  it('adds words to a known indicator and renames it', () => {
    const own = indicatorEntry.parse({
      ...lanterns,
      key: 'gdp',
      zh: '经济总规模',
      en: 'size of the economy',
      unit: ['money'],
      names: ['经济总盘子'],
    });
    const [fact] = read('全市经济总盘子达到3.2万亿元。', extendLexicon(builtInLexicon, { indicators: [own] }));
    expect(fact?.indicator).toMatchObject({ key: 'gdp', zh: '经济总规模' });
  });

  it('knows a subject of the analyst', () => {
    const subjects = [
      subjectEntry.parse({ name: '青川走廊', en: 'Qingchuan Corridor', kind: 'corridor', aliases: ['青川大通道'] }),
    ];
    const [fact] = read('青川大通道已通达31个港口。', extendLexicon(builtInLexicon, { subjects }));
    expect(fact?.subject).toBe('青川走廊');
  });

  it('leaves the lexicon it started from as it was', () => {
    const before = builtInLexicon.indicators.length;
    extendLexicon(builtInLexicon, { indicators: [lanterns] });
    expect(builtInLexicon.indicators.length).toBe(before);
  });
});
