import { describe, expect, it } from 'vitest';
import type { DecisionRow } from '../../../electron/common/findingRow.ts';
import { type Matrix, type MatrixRow, matrix } from '../../../electron/common/matrix.ts';
import { FINDING_KINDS } from '../../../electron/common/vocabulary.ts';
import { buildMatrix } from '../../../electron/pipeline/reconcile/buildMatrix.ts';
import { reconcile } from '../../../electron/pipeline/reconcile/reconcile.ts';
import { createDecision } from '../createDecision.ts';
import { createFact, type ShortFact } from '../createFact.ts';

interface Options {
  readonly decisions?: readonly DecisionRow[];
  readonly frequency?: Matrix['frequency'];
  readonly subject?: string | null;
}

function build(
  shorts: readonly ShortFact[],
  { decisions = [], frequency = 'year', subject = null }: Options = {},
): Matrix {
  const facts = shorts.map(createFact);
  const findings = reconcile(facts).map((draft, i) => ({
    ...draft,
    id: (i + 1) as never,
    family: FINDING_KINDS[draft.kind],
    state: 'open' as const,
  }));
  const built = buildMatrix({ facts, findings, decisions, frequency, subject });
  expect(matrix.safeParse(built).success).toBe(true);
  return built;
}

const listRows = (built: Matrix): MatrixRow[] => built.groups.flatMap(({ rows }) => rows);
const onlyRow = (built: Matrix): MatrixRow => {
  expect(listRows(built)).toHaveLength(1);
  return listRows(built)[0] as MatrixRow;
};

const AMOUNT = { indicator: 'amount', unit: 'USD', step: '100000000', frequency: 'year' } as const;
const TOTALS: ShortFact[] = [
  { id: 1, ...AMOUNT, value: '32200000000', qualifier: 'more_than', raw: '超过322亿', period: '2015-11/2020-11?' },
  { id: 2, ...AMOUNT, value: '26000000000', raw: '260亿', period: '2015-11/2025-11' },
];

describe('buildMatrix', () => {
  it('puts totals into the column of their end and marks conflicts and holes', () => {
    const built = build(TOTALS);
    const row = onlyRow(built);
    expect(built.columns).toEqual(['2020', '2021', '2022', '2023', '2024', '2025']);
    expect(row.gaps).toEqual(['2021', '2022', '2023', '2024']);
    expect(row.cells['2025']?.[0]).toMatchObject({ factId: 2, rule: 'only', isPart: false, isDecided: false });
    expect(row.cells['2025']?.[0]?.conflicts).toHaveLength(1);
    expect(built).toMatchObject({ conflicts: 1, stale: 0, singleSource: 2 });
  });

  it('keeps events and parts of a year beside the value, and undated facts in their own column', () => {
    const row = onlyRow(
      build([
        { id: 1, value: '310', period: '2015-11/2023-10' },
        { id: 2, value: '28', measure: 'flow', period: '2023-04-13' },
        { id: 3, value: '12' },
      ]),
    );
    expect(row.measure).toBe('cumulative');
    expect(row.cells['2023']?.map(({ factId, isEvent }) => [factId, isEvent])).toEqual([
      [1, false],
      [2, true],
    ]);
    expect(row.undated.map(({ factId }) => factId)).toEqual([3]);
  });

  it('does not take January to October for the year', () => {
    const row = onlyRow(
      build([
        { id: 1, measure: 'flow', value: '230', period: '2025-01/2025-10' },
        { id: 2, measure: 'flow', value: '252', period: '2024' },
      ]),
    );
    expect(row.cells['2025']?.[0]?.isPart).toBe(true);
    expect(row.cells['2024']?.[0]?.isPart).toBe(false);
    expect(row.gaps).toEqual([]);
  });

  it('places by quarter and month', () => {
    const shorts: ShortFact[] = [{ id: 1, measure: 'flow', value: '9', period: '2025-01/2025-03' }];
    expect(onlyRow(build(shorts, { frequency: 'quarter' })).cells['2025-Q1']?.[0]?.isPart).toBe(false);
    expect(onlyRow(build(shorts, { frequency: 'month' })).cells['2025-03']?.[0]?.isPart).toBe(true);
  });
});

const RIVALS: ShortFact[] = [
  { id: 1, measure: 'flow', value: '104', period: '2024', date: '2025-01-01' },
  { id: 2, measure: 'flow', value: '104', period: '2024', date: '2025-01-05' },
  { id: 3, measure: 'flow', value: '131', period: '2024', date: '2025-03-01' },
];

describe('the value of a cell', () => {
  const chosen = (shorts: readonly ShortFact[], options?: Options) =>
    onlyRow(build(shorts, options)).cells['2024']?.[0];

  it('is the latest where nothing agrees', () => {
    expect(chosen(RIVALS.slice(1))).toMatchObject({ factId: 3, rule: 'latest', agreeing: 1 });
  });

  it('is what articles agree on, before the latest', () => {
    expect(chosen(RIVALS)).toMatchObject({ rule: 'agreed', agreeing: 2 });
  });

  it('counts copies of one text as one voice', () => {
    const copies = RIVALS.map((fact) => (fact.id < 3 ? { ...fact, echo: 'x' } : fact));
    expect(chosen(copies)).toMatchObject({ factId: 3, rule: 'latest', agreeing: 1 });
  });

  it('is the accepted one before the agreed one', () => {
    const accepted = RIVALS.map((fact) => (fact.id === 3 ? { ...fact, status: 'accepted' as const } : fact));
    expect(chosen(accepted)).toMatchObject({ factId: 3, rule: 'accepted' });
  });

  it('is the decided one before all others', () => {
    const accepted = RIVALS.map((fact) => (fact.id === 3 ? { ...fact, status: 'accepted' as const } : fact));
    const decision = createDecision({ verdict: 'prefer', factId: 1, members: [1, 2, 3] });
    expect(chosen(accepted, { decisions: [decision] })).toMatchObject({ factId: 1, rule: 'decided', isDecided: true });
  });

  it('ignores decisions that were withdrawn or superseded', () => {
    const first = createDecision({ id: 1, verdict: 'prefer', factId: 3, members: [1, 2, 3], isWithdrawn: true });
    const second = createDecision({ id: 2, verdict: 'prefer', factId: 3, members: [1, 2, 3], isSuperseded: true });
    const third = createDecision({ id: 3, verdict: 'prefer', factId: 2, members: [1, 2, 3] });
    expect(chosen(RIVALS, { decisions: [first, second, third] })).toMatchObject({ factId: 2, rule: 'decided' });
  });

  it('is a range where that was decided', () => {
    const decision = createDecision({ verdict: 'range', members: [1, 2, 3] });
    expect(chosen(RIVALS, { decisions: [decision] })?.quantity).toMatchObject({ value: '104', high: '131' });
  });

  it('passes over what was set aside', () => {
    const setAside = RIVALS.slice(1).map((fact) => (fact.id === 3 ? { ...fact, deprecated: true } : fact));
    expect(chosen(setAside)).toMatchObject({ factId: 2, rule: 'only' });
  });

  it('writes a fall with its sign', () => {
    const fall: ShortFact = {
      id: 1,
      measure: 'change',
      direction: 'down',
      unit: 'percent',
      value: '25',
      period: '2024',
    };
    expect(chosen([fall])?.quantity.value).toBe('-25');
  });
});

describe('rows', () => {
  it('stand apart by subject, measure, unit and scope, the narrower below the wider', () => {
    const built = build([
      { id: 1, ...AMOUNT, value: '15500000000', period: '@2025-12', scope: { actor: '重庆企业' } },
      { id: 2, ...AMOUNT, value: '21700000000', period: '@2025-11' },
      { id: 3, ...AMOUNT, value: '9', unit: 'percent', measure: 'change', direction: 'up', period: '2025' },
      { id: 4, ...AMOUNT, value: '400', modality: 'target', period: '@2030' },
    ]);
    expect(listRows(built).map(({ scopeText, unit, modality }) => [scopeText, unit, modality])).toEqual([
      [null, 'USD', 'actual'],
      [null, 'percent', 'actual'],
      ['重庆企业', 'USD', 'actual'],
      [null, 'USD', 'target'],
    ]);
  });

  it('are those of one subject where one is asked for, with all subjects still listed', () => {
    const built = build(
      [
        { id: 1, value: '10', period: '@2025', subject: '甲' },
        { id: 2, value: '20', period: '@2025', subject: '乙' },
      ],
      { subject: '乙' },
    );
    expect(onlyRow(built).subject).toBe('乙');
    expect(built.subjects).toHaveLength(2);
  });

  it('leave out minor and rejected facts', () => {
    const built = build([
      { id: 1, value: '10', period: '@2025', minor: 'duration' },
      { id: 2, value: '20', period: '@2025', status: 'rejected' },
    ]);
    expect(listRows(built)).toEqual([]);
  });
});
