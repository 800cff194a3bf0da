import { describe, expect, it } from 'vitest';
import { findEnds } from '../../electron/common/chartEnds.ts';
import { opensFact } from '../../electron/common/chartFacts.ts';
import { listKey } from '../../electron/common/chartKey.ts';
import { isLabelled } from '../../electron/common/chartLabelled.ts';
import { layOutChart } from '../../electron/common/chartLayout.ts';
import { chartOption, chartSize } from '../../electron/common/chartOption.ts';
import type { ChartModel } from '../../electron/common/chartSpec.ts';
import { contrast, inkOn } from '../../electron/common/contrast.ts';
import { CHART_THEMES, coloursOf, PALETTES } from '../../electron/common/palettes.ts';
import { measureText, wrapText } from '../../electron/common/wrapText.ts';
import { buildCase, type ChartCase, chartCases } from '../pipeline/chart/chartCases.ts';

const build = (name: string): ChartModel => buildCase(chartCases.find((one) => one.name === name) as ChartCase);

interface Item {
  readonly factId?: number | null;
}
const listItems = (model: ChartModel): Item[] => {
  const { series = [], graphic } = chartOption(model, { fontFamily: 'x', theme: 'light' });
  const cells = (graphic as { info?: Item }[]).flatMap(({ info }) => info ?? []);
  if (model.type === 'table') return cells;
  return (series as { type: string; data: Item[] }[])
    .filter(({ type }) => type === 'scatter' || type === 'bar')
    .flatMap(({ data }) => data);
};

describe('chartOption', () => {
  it.each(chartCases)('$name: every mark knows its fact', (one) => {
    const model = buildCase(one);
    const drawn = new Set(listItems(model).map(({ factId }) => factId));
    const wanted = model.series.flatMap(({ points }) => points.map(opensFact));
    expect(wanted.filter((id) => !drawn.has(id))).toEqual([]);
    expect(listItems(model).every((item) => item.factId !== undefined)).toBe(true);
  });

  it('tells doubt by shape and sign as well as by colour', () => {
    const text = JSON.stringify(listItems(build('fall-open-en')));
    expect(text).toContain('{c|! }{c|26.0}');
    expect(text).toContain('"symbol":"path://');
    expect(text).toContain(PALETTES.themes.light.conflict);
  });

  it('writes a stated nothing as a dash, with its number where a mark stands on the axis for it', () => {
    expect(JSON.stringify(listItems(build('definition-changes-en')))).toContain('{v|– (0)}');
    expect(JSON.stringify(listItems(build('auto-flow-nil-en')))).toContain('{v|–}');
  });

  it('points up or down on bars too, whatever stands beside them', () => {
    const text = JSON.stringify(listItems(build('qualifiers-bar-zh')));
    expect(text).toContain('{u|↑}');
    expect(text).toContain('{u|↓}');
  });

  it('fills half of a part-year: neither a whole value nor one that was set aside', () => {
    const [whole, part] = ['part-year-en', 'rival-set-aside-en'].map((name) => JSON.stringify(listItems(build(name))));
    expect(whole).toContain('"colorStops"');
    expect(part).not.toContain('"colorStops"');
  });

  it('labels what has room, else the ends of a series, its extremes and what is doubtful', () => {
    const model = build('forty-years-en');
    const points = model.series.flatMap((series) => series.points);
    const shown = points.filter((point) => isLabelled(point, model)).map(({ column }) => column);
    expect(shown).toEqual(['1984', '2018', '2023']);
    const doubted = { ...model, series: model.series.map((one) => ({ ...one, points: [...one.points] })) };
    const [series] = doubted.series;
    if (series?.points[3]) series.points[3] = { ...series.points[3], isConflicting: true };
    expect(series?.points[3] && isLabelled(series.points[3], doubted)).toBe(true);
    // The first stands too near to it.
    expect(series?.points[0] && isLabelled(series.points[0], doubted)).toBe(false);
  });

  it('writes title, axis, notes and sources into the picture', () => {
    const { graphic } = chartOption(build('fall-break-zh-bar'), { fontFamily: 'x', theme: 'print' });
    const text = JSON.stringify(graphic);
    for (const words of ['签约总金额', '亿美元', '统计口径调整。', '来源：', '五年成果']) expect(text).toContain(words);
  });
});

describe('listKey', () => {
  it.each([
    ['fall-open-en', ['up', 'disputed']],
    ['fall-open-zh', ['up', 'disputed']],
    ['qualifiers-en', ['up', 'down', 'range', '~', '≈']],
    ['auto-spread-zh', ['span', 'disputed']],
    ['part-year-zh', ['up', 'part']],
    ['event-en', ['event']],
    ['rival-set-aside-zh', ['aside']],
    ['table-set-aside-en', ['[ ]']],
    ['fall-break-en', ['up', 'break']],
    ['estimate-preliminary-en', ['p', 'r', 'e']],
    ['estimate-preliminary-zh', ['初', '修', '估']],
    ['two-lines-en', []],
  ])('%s: names the marks and signs that occur, and no other', (name, wanted) => {
    const key = listKey(build(name));
    expect(key.map(({ mark, sign }) => mark ?? sign)).toEqual(wanted);
    for (const { words } of key) expect(words).not.toMatch(/^chart:/);
  });

  it('says what … and – mean where an edited note no longer does', () => {
    const model = build('definition-changes-en');
    const edited = { ...model, spec: { ...model.spec, edits: { note: { text: 'Ours.', from: '' } } } };
    expect(listKey(edited).map(({ sign }) => sign)).toContain('–');
  });

  it.each(chartCases)('$name: stays inside the picture and above the notes', (one) => {
    const { key, width, notesTop, margin } = layOutChart(buildCase(one));
    for (const { item, x, y } of key) {
      expect(x + 19 + measureText(item.words) * 10.5).toBeLessThanOrEqual(width - margin + 1);
      expect(y).toBeLessThan(notesTop);
    }
  });
});

describe('layOutChart', () => {
  it.each(['a4-column-zh', 'fall-open-en', 'one-point-en'])('%s: leaves room for an arrow and its label', (name) => {
    const model = build(name);
    const layout = layOutChart(model);
    const { max = 0 } = findEnds(model, layout) as { max?: number };
    const high = layout.height - layout.plot.top - layout.plot.bottom;
    const highest = Math.max(...model.series.flatMap(({ points }) => points.map(({ y }) => y))) / 10 ** model.exponent;
    expect((1 - highest / max) * high).toBeGreaterThanOrEqual(40);
  });

  it('gives small multiples the height that there is', () => {
    const { panels, height } = layOutChart(build('multiples-en'));
    for (const { top, bottom } of panels) expect(height - top - bottom).toBeGreaterThanOrEqual(130);
  });

  it('grows taller rather than squeeze the plot', () => {
    const model = build('qualifiers-en');
    const tight = { ...model, spec: { ...model.spec, height: 160 } };
    const { height, plot } = layOutChart(tight);
    expect(height - plot.top - plot.bottom).toBeGreaterThanOrEqual(150);
    expect(chartSize(tight).height).toBe(height);
  });

  it('makes room for a legend of several rows', () => {
    const model = build('qualifiers-en');
    const [series] = model.series;
    if (!series) throw new Error('no series');
    const name = 'A harbour with a name that is long enough to fill half of a row';
    const named = [1, 2, 3, 4].map((nth) => ({ ...series, subject: `${name} ${nth}` }));
    const tops = [2, 4].map((count) => layOutChart({ ...model, series: named.slice(0, count) }));
    expect(tops[1]?.legendDrop).toBeGreaterThan(tops[0]?.legendDrop ?? 0);
    for (const { plot, legendDrop } of tops)
      expect(plot.top - legendDrop).toBe((tops[0]?.plot.top ?? 0) - (tops[0]?.legendDrop ?? 0));
  });

  it('keeps every line inside the picture', () => {
    const { noteLines, width, margin } = layOutChart(build('own-title-zh'));
    for (const line of noteLines) expect(measureText(line) * 10.5).toBeLessThanOrEqual(width - 2 * margin + 1);
  });
});

describe('wrapText', () => {
  it('breaks between Chinese characters but keeps closing marks with their word', () => {
    const lines = wrapText('来源：样本日报《五年成果》（2020年11月8日）；样本晚报。', 120, 10);
    expect(lines.join('')).toBe('来源：样本日报《五年成果》（2020年11月8日）；样本晚报。');
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.filter((line) => /^[》）；。]/.test(line))).toEqual([]);
  });

  it('ends no line with an opening bracket', () => {
    const lines = wrapText('来源：Outlet 5《Article 5》；Outlet 6《Article 6》', 90, 10);
    expect(lines.filter((line) => /[《（]$/.test(line))).toEqual([]);
  });

  it('breaks English between words only', () => {
    expect(wrapText('the quick brown fox jumps', 70, 10)).toEqual(['the quick', 'brown fox', 'jumps']);
    expect(wrapText('', 70, 10)).toEqual([]);
  });
});

describe('colours', () => {
  it.each(CHART_THEMES)('of words stand out from the %s ground', (theme) => {
    const { background, text, muted, conflict } = PALETTES.themes[theme];
    for (const colour of [text, muted, conflict]) expect(contrast(colour, background)).toBeGreaterThanOrEqual(4.5);
  });

  it('of words inside a bar are those that its colour lets one read', () => {
    for (const { colours } of Object.values(PALETTES.palettes))
      for (const colour of colours) expect(contrast(inkOn(colour), colour)).toBeGreaterThanOrEqual(4.5);
  });

  it('of an unknown palette are those of the default', () => {
    expect(coloursOf('nowhere')).toEqual(coloursOf('default'));
  });
});
