import { describe, expect, it } from 'vitest';
import { extractFacts } from '../../../electron/pipeline/extract/extractFacts.ts';

/** Indicator and scope of the figure with a value, as one name: what makes a series. */
function nameSeries(text: string, value: string): string {
  const { facts } = extractFacts({
    body: text,
    parts: [{ kind: 'paragraph', span: { start: 0, end: text.length } }],
    title: '',
    date: '2025-11-12',
    language: /[\u4e00-\u9fff]/.test(text) ? 'zh-Hans' : 'en',
  });
  const fact = facts.find((f) => f.quantity.value === value);
  expect(fact, `${text}: ${value}`).toBeDefined();
  const { place, ...scope } = fact?.scope ?? {};
  return JSON.stringify([
    fact?.indicator.key,
    /^(?:item|person)$/.test(fact?.quantity.unit ?? '') ? 'count' : fact?.quantity.unit,
    scope,
  ]);
}

type Said = readonly [text: string, value: string];

describe('one thing has one name, in each script and language', () => {
  const same: readonly (readonly Said[])[] = [
    [
      ['中新跨境融资通道先后为西部8个省区的企业融资。', '8'],
      ['如今，这条跨境融资通道已惠及西部10个省区市。', '10'],
      ['這條跨境融資通道已服務西部10個省區市。', '10'],
    ],
    [
      ['陆海新通道已辐射我国18个省份。', '18'],
      ['目前，陸海新通道覆蓋內地18個省區市。', '18'],
      ['The corridor now covers 18 provincial-level regions in China.', '18'],
    ],
    [
      ['双方累计签约合作项目352个。', '352'],
      ['雙方累計簽約合作項目352個。', '352'],
      ['A total of 352 cooperation projects have been signed under the initiative.', '352'],
    ],
    [
      ['通道网络通达全球128个国家和地区。', '128'],
      ['通道網絡已拓展至全球128個國家和地區。', '128'],
      ['The network reaches 128 countries and regions.', '128'],
    ],
    [
      ['前10个月全市外贸进出口6205亿元。', '620500000000'],
      ['首十個月全市外貿進出口總值為6,205億元人民幣。', '620500000000'],
      ["The city's foreign trade reached 620.5 billion yuan in the first 10 months.", '620500000000'],
    ],
    [
      ['去年该港完成集装箱吞吐量912万标箱。', '9120000'],
      ['去年該港貨櫃吞吐量為912萬標箱。', '9120000'],
    ],
    [
      ['渝新航线现有每周26班。', '26'],
      ['Airlines now run 26 flights per week between the two cities.', '26'],
    ],
    [
      ['全市常住人口3191万人。', '31910000'],
      ['The municipality has a permanent population of 31.91 million.', '31910000'],
    ],
  ];
  it.each(same)('%s', (...said) => {
    const names = said.map(([text, value]) => nameSeries(text, value));
    expect(new Set(names).size, names.join('\n')).toBe(1);
  });
});

describe('different things are never one', () => {
  const apart: readonly (readonly [Said, Said])[] = [
    [
      ['中新跨境融资通道已为西部8个省区的企业融资。', '8'],
      ['陆海新通道已辐射我国18个省份。', '18'],
    ],
    [
      ['跨境融资通道服务西部10个省区市，物流通道覆盖国内18个省份。', '10'],
      ['跨境融资通道服务西部10个省区市，物流通道覆盖国内18个省份。', '18'],
    ],
    [
      ['去年全市出口3600亿元，进口1700亿元。', '360000000000'],
      ['去年全市出口3600亿元，进口1700亿元。', '170000000000'],
    ],
    [
      ['前三季度出口、进口分别为2500亿元和1300亿元。', '250000000000'],
      ['前三季度出口、进口分别为2500亿元和1300亿元。', '130000000000'],
    ],
    [
      ['Exports to ASEAN and the EU grew 11 percent and 4.5 percent, respectively.', '11'],
      ['Exports to ASEAN and the EU grew 11 percent and 4.5 percent, respectively.', '4.5'],
    ],
    [
      ['今年开行班列5200列。', '5200'],
      ['自开通以来累计开行班列3.8万列。', '38000'],
    ],
    [
      ['上半年外贸进出口增长6.2%，占全国的2.1%。', '6.2'],
      ['上半年外贸进出口增长6.2%，占全国的2.1%。', '2.1'],
    ],
    [
      ['全市5G基站达到9万个。', '90000'],
      ['全市今年新增5G基站1.5万个。', '15000'],
    ],
    [
      ['每年约500名学生赴新交流。', '500'],
      ['落户企业达到500家。', '500'],
    ],
    [
      ['外贸进出口同比增长6.2%。', '6.2'],
      ['外贸进出口环比增长1.4%。', '1.4'],
    ],
    [
      ['已为重庆企业融资158亿美元。', '15800000000'],
      ['签约总金额达158亿美元。', '15800000000'],
    ],
  ];
  it.each(apart)('%s and %s', (first, second) => {
    expect(nameSeries(...first)).not.toBe(nameSeries(...second));
  });
});

it('flags a multiple that may be meant in two ways, and no other', () => {
  const isFlagged = (text: string): boolean =>
    extractFacts({
      body: text,
      parts: [{ kind: 'paragraph', span: { start: 0, end: text.length } }],
      title: '',
      date: '2025-11-12',
      language: 'zh-Hans',
    }).facts.some((f) => f.why.some((w) => w.rule === 'ambiguous-times'));
  for (const text of ['货运量比开通首年增长了5倍。', 'Cargo volume increased five times.', '旅客量較2015年成長3倍。'])
    expect(isFlagged(text), text).toBe(true);
  for (const text of ['货运量是开通首年的5倍。', '产值五年翻了两番。', 'Output doubled.', '货运量增长50%。'])
    expect(isFlagged(text), text).toBe(false);
});

it.each([
  ['双方签约合作项目352个\n重庆企业今年获得融资。', '合作项目'],
  ['Forum draws 1,200\nVisitors came from afar.', null],
  ['已覆盖 19 个\n城市。', '城市'],
])('reads no noun across the end of a title: %s', (body, noun) => {
  const [fact] = extractFacts({ body, parts: [], title: '', date: null, language: 'zh-Hans' }).facts;
  expect(fact?.quantity.noun ?? null).toBe(noun);
});
