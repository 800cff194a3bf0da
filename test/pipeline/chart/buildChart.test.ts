import { describe, expect, it } from 'vitest';
import { listSegments } from '../../../electron/common/chartLines.ts';
import { chartOption } from '../../../electron/common/chartOption.ts';
import { type ChartModel, chartModel } from '../../../electron/common/chartSpec.ts';
import { chartWords } from '../../../electron/common/chartText.ts';
import { renderMessage } from '../../../electron/common/renderMessage.ts';
import { buildCase, type ChartCase, chartCases } from './chartCases.ts';

const find = (name: string): ChartCase => chartCases.find((one) => one.name === name) as ChartCase;
const build = (name: string): ChartModel => buildCase(find(name));
const listNotes = (model: ChartModel): string[] =>
  model.notes.map(({ message }) => renderMessage(message, chartWords(model.spec.language), model.spec.language));
const listPoints = (model: ChartModel) => model.series.flatMap(({ points }) => points);

describe('buildChart', () => {
  it.each(chartCases)('$name is a valid model whose notes and points agree', (one) => {
    const model = buildCase(one);
    expect(chartModel.safeParse(model).error?.issues ?? []).toEqual([]);
    const used = new Set(listPoints(model).flatMap(({ notes }) => notes));
    for (const { breaks } of model.series) for (const { note } of breaks) if (note !== null) used.add(note);
    expect([...used].sort()).toEqual(model.notes.map(({ number }) => number).sort());
    expect(listNotes(model).filter((note) => /\{\{|chart:|reconcile:/.test(note))).toEqual([]);
  });

  it('doubts the lower total while nothing is decided, and says with what it cannot be compared', () => {
    const model = build('fall-open-en');
    expect(listPoints(model).map(({ factId, isConflicting }) => [factId, isConflicting])).toEqual([
      [1, false],
      [2, true],
    ]);
    expect(listNotes(model)).toContain('Not comparable with 2020: worded differently, cause unconfirmed.');
  });

  it('says what was decided, by whom and why, and begins a new series there', () => {
    const model = build('fall-break-en');
    expect(listPoints(model).some(({ isConflicting }) => isConflicting)).toBe(false);
    expect(model.series[0]?.breaks.map(({ column }) => column)).toEqual(['2025']);
    expect(listNotes(model).at(-1)).toBe(
      'Series break from 2025-11 (decided by Li Wen, 2026-01-01): The office changed what it counts.',
    );
  });

  it('keeps rivals as points, and what was set aside hollow', () => {
    expect(listPoints(build('rivals-open-zh')).filter(({ isConflicting }) => isConflicting)).toHaveLength(2);
    const decided = listPoints(build('rival-set-aside-en'));
    expect(decided.map(({ factId, isDeprecated, isConflicting }) => [factId, isDeprecated, isConflicting])).toEqual([
      [1, false, false],
      [2, true, false],
      [3, false, false],
    ]);
  });

  it('names the sources of a value that a decision put in', () => {
    const model = build('range-decided-zh');
    expect(listPoints(model)[0]).toMatchObject({ factId: null, standsFor: [1, 2], y: 251, yHigh: 268 });
    const drawn = JSON.stringify(chartOption(model, { fontFamily: 'x', theme: 'light' }).series);
    expect(drawn).toContain('"factId":1');
    expect(model.sources.map(({ title }) => title)).toEqual(['甲报道', '乙报道', '丙报道']);
    expect(model.notes.map(({ message }) => message.code)).toEqual(['chart:note.decided']);
  });

  it('lists what is not drawn, with the reason', () => {
    const model = build('undated-left-out-light-en');
    expect(model.leftOut.map(({ factId, reason }) => [factId, reason.code])).toEqual([[3, 'chart:leftOut.undated']]);
  });

  it('lists values that a point does not speak for, and of one article draws the first', () => {
    const model = build('other-values-left-out-en');
    expect(
      listPoints(model)
        .map(({ factId }) => factId)
        .sort(),
    ).toEqual([1, 4]);
    expect(model.leftOut.map(({ factId, reason }) => [factId, reason.code])).toEqual([
      [2, 'chart:leftOut.other-value'],
      [3, 'chart:leftOut.older'],
    ]);
  });

  it('misses nothing where a forecast or target goes on', () => {
    expect(build('target-dark-zh').series.map(({ missing }) => missing)).toEqual([
      ['2026', '2027', '2028', '2029'],
      [],
    ]);
    expect(build('estimate-preliminary-en').series.map(({ missing }) => missing)).toEqual([[], []]);
    expect(build('two-lines-en').series.map(({ missing }) => missing.length)).toEqual([3, 4]);
  });

  it('scales the axis by the language', () => {
    expect(build('fall-open-en')).toMatchObject({ exponent: 9, axisLabel: 'US$ bn' });
    expect(build('fall-open-zh')).toMatchObject({ exponent: 8, axisLabel: '亿美元' });
    expect(build('line-with-hole-zh')).toMatchObject({ exponent: 0, axisLabel: '班/周' });
  });
});

describe('a chart of many series', () => {
  const one = find('rivals-open-zh');
  const facts = Array.from({ length: 8 }, (_, at) => at).flatMap((at) =>
    one.facts.map((fact, i) => ({ ...fact, id: at * 10 + i + 1, subject: `Route ${at + 1}` })),
  );
  const model = buildCase({ ...one, spec: { ...one.spec, language: 'en', subtitle: '' }, facts, decisions: [] });

  it('gives each a plot of its own, also where values conflict', () => {
    expect(model.series.some(({ points }) => points.some(({ isConflicting }) => isConflicting))).toBe(true);
    expect(model.proposal.type).toBe('multiples');
  });

  it('gives what counts another thing a scale of its own', () => {
    const axesOf = (name: string) =>
      (chartOption(build(name), { fontFamily: 'x', theme: 'light' }).yAxis as { max: number }[]).map(({ max }) => max);
    expect(new Set(axesOf('multiples-unlike-en')).size).toBe(3);
    expect(new Set(axesOf('multiples-en')).size).toBe(1);
  });

  it('names a few of them in its head and counts the others', () => {
    expect(model.subtitle).toContain('Route 1, Route 2, Route 3 and 5 more');
  });
});

describe('listSegments', () => {
  const segmentsOf = ({ series, spec }: ChartModel) =>
    series.map((one) => listSegments(one, spec.frequency).map((segment) => segment.map(({ column }) => column)));
  const segments = (name: string) => segmentsOf(build(name));

  it('joins only neighbours at the frequency set', () => {
    expect(segments('line-with-hole-zh')).toEqual([[['2019', '2020', '2021']]]);
    expect(segments('months-zh')).toEqual([
      [
        ['2025-01', '2025-02', '2025-03'],
        ['2025-05', '2025-06'],
      ],
    ]);
    expect(segments('quarters-en')).toEqual([[['2024-Q4', '2025-Q1', '2025-Q2']]]);
  });

  it('draws half-years: joins neighbours, leaves a hole open, and names the columns', () => {
    const quarters = find('quarters-en');
    const halves = ['2024-01/2024-06', '2024-07/2024-12', '2025-01/2025-06', '2026-01/2026-06'];
    const facts = halves.map((period, at) => ({
      ...(quarters.facts[0] as ChartCase['facts'][number]),
      ...{ id: at + 1, period, value: `${100 + at}` },
    }));
    const model = buildCase({ ...quarters, spec: { ...quarters.spec, frequency: 'half' }, facts });
    expect(model.columns).toEqual(['2024-H1', '2024-H2', '2025-H1', '2025-H2', '2026-H1']);
    expect(segmentsOf(model)).toEqual([[['2024-H1', '2024-H2', '2025-H1']]]);
    expect(JSON.stringify(chartOption(model, { fontFamily: 'x', theme: 'light' }))).toContain('2024 H1');
  });

  describe('where a person set how often an indicator is stated', () => {
    const [fact] = find('quarters-en').facts as [ChartCase['facts'][number]];
    const draw = (periods: readonly string[], set: 'year' | 'month' | undefined, columns: 'year' | 'month') => {
      const told = { ...fact, measure: 'level' as const, ...(set && { frequency: set }) };
      const facts = periods.map((period, at) => ({ ...told, id: at + 1, period, value: `${100 + at}` }));
      return buildCase({ ...find('quarters-en'), spec: { ...find('quarters-en').spec, frequency: columns }, facts });
    };
    const yearly = ['@2019-12', '@2020-11', '@2021-12', '@2023-12'];

    it('joins yearly values over the months between them, and lacks only the year without one', () => {
      const model = draw(yearly, 'year', 'month');
      expect(segmentsOf(model)).toEqual([[['2019-12', '2020-11', '2021-12']]]);
      expect(model.series[0]?.missing).toEqual(
        Array.from({ length: 12 }, (_, month) => `2022-${String(month + 1).padStart(2, '0')}`),
      );
      const [unset] = draw(yearly, undefined, 'month').series;
      expect(segmentsOf(draw(yearly, undefined, 'month'))).toEqual([[]]);
      expect(unset?.missing).toHaveLength(45);
    });

    it('reckons by the columns where these are longer', () => {
      expect(segmentsOf(draw(yearly, 'month', 'year'))).toEqual([[['2019', '2020', '2021']]]);
    });

    it('proposes a line for yearly values among months, which are not sparse', () => {
      const steady = ['@2019-12', '@2020-12', '@2021-12', '@2022-12', '@2023-12'];
      expect(draw(steady, 'year', 'month').proposal.type).toBe('line');
      expect(draw(steady, undefined, 'month').proposal.reason.code).toBe('chart:proposal.sparse');
    });
  });

  it('joins nothing that was kept apart', () => {
    expect(segments('kept-apart-line-en')).toEqual([
      [
        ['2021', '2022'],
        ['2023', '2024'],
      ],
    ]);
  });

  it('joins nothing over a break or a doubt', () => {
    expect(segments('fall-break-en')).toEqual([[]]);
    expect(segments('rivals-open-zh')).toEqual([[]]);
    const [series] = build('line-with-hole-zh').series;
    expect(
      listSegments({ ...(series as NonNullable<typeof series>), breaks: [{ column: '2021', note: null }] }, 'year'),
    ).toHaveLength(1);
  });
});
