import { describe, expect, it } from 'vitest';
import { layOutChart } from '../../electron/common/chartLayout.ts';
import { chartOption, chartSize } from '../../electron/common/chartOption.ts';
import type { ChartModel } from '../../electron/common/chartSpec.ts';
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
    const wanted = model.series.flatMap(({ points }) => points.map(({ factId }) => factId));
    expect(wanted.filter((id) => !drawn.has(id))).toEqual([]);
    expect(listItems(model).every((item) => item.factId !== undefined)).toBe(true);
  });

  it('tells doubt by shape and sign as well as by colour', () => {
    const text = JSON.stringify(listItems(build('fall-open-en')));
    expect(text).toContain('{c|! }{c|26.0}');
    expect(text).toContain('"symbol":"path://');
    expect(text).toContain(PALETTES.themes.light.conflict);
  });

  it('writes title, axis, notes and sources into the picture', () => {
    const { graphic } = chartOption(build('fall-break-zh-bar'), { fontFamily: 'x', theme: 'print' });
    const text = JSON.stringify(graphic);
    for (const words of ['签约总金额', '亿美元', '统计口径调整。', '来源：', '五年成果']) expect(text).toContain(words);
  });
});

describe('layOutChart', () => {
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

  it('breaks English between words only', () => {
    expect(wrapText('the quick brown fox jumps', 70, 10)).toEqual(['the quick', 'brown fox', 'jumps']);
    expect(wrapText('', 70, 10)).toEqual([]);
  });
});

/** Relative luminance after WCAG 2. */
function luminance(colour: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
const contrast = (a: string, b: string): number => {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
};

describe('colours', () => {
  it.each(CHART_THEMES)('of words stand out from the %s ground', (theme) => {
    const { background, text, muted, conflict } = PALETTES.themes[theme];
    for (const colour of [text, muted, conflict]) expect(contrast(colour, background)).toBeGreaterThanOrEqual(4.5);
  });

  it('of an unknown palette are those of the default', () => {
    expect(coloursOf('nowhere')).toEqual(coloursOf('default'));
  });
});
