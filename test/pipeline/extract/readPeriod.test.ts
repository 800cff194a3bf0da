import { describe, expect, it } from 'vitest';
import { foldForSearch } from '../../../electron/common/foldText.ts';
import { builtInLexicon } from '../../../electron/pipeline/extract/read/builtInLexicon.ts';
import { findTimes } from '../../../electron/pipeline/extract/read/period/findTimes.ts';
import { resolveTimes } from '../../../electron/pipeline/extract/read/period/resolveTimes.ts';

const words = builtInLexicon.periods;

interface Setting {
  readonly articleDate?: string | null;
  readonly launch?: string | null;
  readonly contextYear?: number | null;
}

/** Each time of a text as `role from/to`, the start left out where it has none. */
function read(text: string, { articleDate = '2025-11-10', launch = null, contextYear = null }: Setting = {}): string[] {
  const folded = foldForSearch(text);
  const said = { text: folded, folded, offset: 0, isChinese: /[\u4e00-\u9fff]/.test(folded) };
  const times = resolveTimes(findTimes(said, words), folded, 0, { articleDate, launch, contextYear, words });
  return times.map((t) => `${t.role} ${t.from ?? ''}/${t.to}`);
}

describe('times in Chinese', () => {
  it.each([
    ['2020年签约', ['within 2020/2020']],
    ['二〇二四年上半年', ['within 2024-01/2024-06']],
    ['2019年底达到14班', ['as-of /2019-12']],
    ['截至10月底', ['as-of /2025-10']],
    ['截至2024年12月31日', ['as-of 2024-12-31/2024-12-31']],
    ['今年1—10月', ['within 2025-01/2025-10']],
    ['1至4月开行', ['within 2025-01/2025-04']],
    ['去年前三季度', ['within 2024-01/2024-09']],
    ['二季度增长', ['within 2025-04/2025-06']],
    ['12月新增', ['within 2024-12/2024-12']],
    ['11月7日举行', ['within 2025-11-07/2025-11-07']],
    ['上月出口', ['within 2025-10/2025-10']],
    ['昨日客流', ['within 2025-11-09/2025-11-09']],
    ['自2017年9月以来', ['since 2017-09/2025-11']],
    ['较2015年增长', ['base 2015/2015']],
    ['比上月上升', ['base 2025-10/2025-10']],
    ['较五年前增长', ['base 2020/2020']],
    ['“十四五”期间', ['within 2021/2025']],
    ['“十四五”以来', ['since 2021/2025-11']],
    ['目前覆盖', ['as-of /2025-11']],
    ['到2030年', ['as-of /2030']],
    ['预计四季度开通', ['within 2025-10/2025-12']],
    ['到29日为止', ['as-of 2025-10-29/2025-10-29']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('counts an age from the launch where that fits, else from the year it leads to', () => {
    expect(read('10年来', { launch: '2015-11' })).toEqual(['since 2015-11/2025-11']);
    expect(read('3年来', { launch: '2015-11' })).toEqual(['since 2022/2025-11']);
    expect(read('实施以来', { launch: '2015-11' })).toEqual(['since 2015-11/2025-11']);
  });

  it('lends a year and a month to what follows in the sentence', () => {
    expect(read('2019年8月开工，10月完工')).toEqual(['within 2019-08/2019-08', 'within 2019-10/2019-10']);
    expect(read('11月5日通报，到4日为止')).toEqual(['within 2025-11-05/2025-11-05', 'as-of 2025-11-04/2025-11-04']);
  });
});

describe('times in English', () => {
  it.each([
    ['In 2022, trade grew', ['within 2022/2022']],
    ['By the end of September,', ['as-of /2025-09']],
    ['since September 2017', ['since 2017-09/2025-11']],
    ['in the first 11 months of this year', ['within 2025-01/2025-11']],
    ['in the first three quarters of 2024', ['within 2024-01/2024-09']],
    ['the first half of last year', ['within 2024-01/2024-06']],
    ['in H1 2025', ['within 2025-01/2025-06']],
    ['in the third quarter', ['within 2025-07/2025-09']],
    ['on Nov. 7, 2025', ['within 2025-11-07/2025-11-07']],
    ['7 November 2025', ['within 2025-11-07/2025-11-07']],
    ['in the January-May period', ['within 2025-01/2025-05']],
    ['compared with 2019', ['base 2019/2019']],
    ['the same period last year', ['base 2024/2024']],
    ['over the past five years', ['since 2020/2025-11']],
    ['a programme launched in November 2015', ['since 2015-11/2025-11']],
    ['since it opened in 2019', ['since 2019/2025-11']],
    ['the services may grow', []],
    ['a march of 2,022 people', []],
    ['carried 2022 tonnes', []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('means by the year the one told of last', () => {
    expect(read('during the year', { contextYear: 2023 })).toEqual(['within 2023/2023']);
    expect(read('during the year')).toEqual(['within 2025-01/2025-11']);
  });
});

describe('without a date of the article', () => {
  it.each([
    ['今年1—10月', []],
    ['截至10月底', []],
    ['目前', []],
    ['5年来', []],
    ['this year', []],
    ['2024年上半年', ['within 2024-01/2024-06']],
    ['By the end of May 2025', ['as-of /2025-05']],
  ])('%s takes no year from nowhere', (text, expected) => {
    expect(read(text, { articleDate: null })).toEqual(expected);
  });
});
