import { describe, expect, it } from 'vitest';
import { formatPeriodText } from '../../electron/common/formatPeriodText.ts';
import { formatQuantity, type Shown } from '../../electron/common/formatQuantity.ts';
import type { Period } from '../../electron/common/period.ts';
import { parsePeriod } from '../../electron/common/periodText.ts';
import { displayOf, unitDisplays } from '../../electron/common/unitDisplay.ts';
import displays from '../../resources/lexicons/unitDisplay.json' with { type: 'json' };
import units from '../../resources/lexicons/units.json' with { type: 'json' };

const shown = (value: string, unit: string, more: Partial<Shown> = {}): Shown => ({
  value,
  unit,
  high: null,
  noun: null,
  qualifier: 'exact',
  step: '1',
  ...more,
});
const MONEY = { step: '100000000' };

describe('formatQuantity', () => {
  it.each([
    [shown('32200000000', 'USD', { ...MONEY, qualifier: 'more_than' }), '> US$32.2bn', '> 322 亿美元'],
    [shown('26000000000', 'USD', MONEY), 'US$26.0bn', '260 亿美元'],
    [shown('1000000000000', 'CNY', { step: '1000000000000', qualifier: 'more_than' }), '> CN¥1tn', '> 1 万亿元'],
    [shown('24', 'flights/week'), '24 flights a week', '24 班/周'],
    [shown('1', 'flights/week'), '1 flight a week', '1 班/周'],
    [shown('90', 'percent', { qualifier: 'at_least' }), '≥ 90 %', '≥ 90 %'],
    [shown('-25', 'percent'), '-25 %', '-25 %'],
    [shown('3', 'times', { qualifier: 'nearly' }), '≈ 3×', '≈ 3 倍'],
    [shown('300', 'item', { qualifier: 'approx' }), '~ 300', '~ 300'],
    [shown('252400', 'person-times', { step: '100' }), '252,400 person-times', '25.24 万人次'],
    [shown('12345', 'item'), '12,345', '12,345'],
    [shown('968000', 'TEU'), '968,000 TEU', '96.8 万标箱'],
    [shown('5003000', 'TEU', { step: '1000' }), '5.003m TEU', '500.3 万标箱'],
    [shown('5', 'item', { high: '6' }), '5–6', '5–6'],
    [shown('150', 'USD', { high: '160', qualifier: 'less_than' }), '< US$150–160', '< 150–160 美元'],
    [shown('0', 'item'), '0', '0'],
    [shown('7', 'unheard-of'), '7 unheard-of', '7 unheard-of'],
  ])('%j', (quantity, en, zh) => {
    expect(formatQuantity(quantity, 'en')).toBe(en);
    expect(formatQuantity(quantity, 'zh-Hans')).toBe(zh);
  });

  it('adds the counted noun where it is wanted', () => {
    expect(formatQuantity(shown('127', 'item', { noun: 'countries' }), 'en', { withNoun: true })).toBe('127 countries');
  });
});

describe('unit wordings', () => {
  it('have the stated form', () => {
    expect(unitDisplays.safeParse(displays).error?.issues ?? []).toEqual([]);
  });

  it('exist in Chinese for every unit that the lexicon reads in Chinese', () => {
    const read = units.units.filter(({ after }) => after?.some((word) => /\p{Script=Han}/u.test(word)));
    const bare = read
      .map(({ unit }) => unit)
      .filter((unit) => !/[\p{Script=Han}%‰°]/u.test(displayOf(unit)['zh-Hans'].after ?? ''));
    expect(bare.filter((unit) => !['GB', 'TB', 'PB', 'Mbps', 'Gbps', 'PFLOPS'].includes(unit))).toEqual([]);
  });
});

describe('formatPeriodText', () => {
  const at = (text: string, isMoment = false) => parsePeriod(text, { isMoment }) as Period;
  it.each([
    [at('2015-11/2020-11'), 'Nov 2015 – Nov 2020', '2015年11月—2020年11月'],
    [at('2025-01/2025-10'), 'Jan–Oct 2025', '2025年1—10月'],
    [at('2024-01/2024-12'), '2024', '2024年'],
    [at('2023-04-13'), '13 Apr 2023', '2023年4月13日'],
    [at('../2020-11'), 'to Nov 2020', '截至2020年11月'],
    [at('2025-11', true), 'Nov 2025', '2025年11月'],
  ])('%j', (period, en, zh) => {
    expect(formatPeriodText(period, 'en')).toBe(en);
    expect(formatPeriodText(period, 'zh-Hans')).toBe(zh);
  });
});
