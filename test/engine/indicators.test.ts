import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WriteDb } from '../../db/handle.ts';
import { listArranged, listEntries, listPickedFacts, listUnits } from '../../db/queries/arrangement.ts';
import {
  arrangeGroup,
  arrangeIndicators,
  mergeIndicators,
  renameIndicator,
  splitBack,
  splitIndicator,
} from '../../db/queries/changeIndicators.ts';
import { listCharts, saveChart } from '../../db/queries/chart/charts.ts';
import { listFactIdsForExport } from '../../db/queries/export/factsForExport.ts';
import { findIndicatorByKey } from '../../db/queries/import/findTableMatches.ts';
import { listIndicators, refreshIndicator } from '../../db/queries/indicators.ts';
import { listDecisions } from '../../db/queries/reconcile/decisionRows.ts';
import { pageFindings } from '../../db/queries/reconcile/findingRows.ts';
import { insertDecision } from '../../db/queries/reconcile/insertDecision.ts';
import { listFactsForReconcile } from '../../db/queries/reconcile/listFacts.ts';
import { editFact } from '../../db/queries/review/changeFacts.ts';
import { countFacets } from '../../db/queries/review/countFacets.ts';
import { listFactIds, pageFacts } from '../../db/queries/review/pageFacts.ts';
import { changeView, listViews } from '../../db/queries/review/views.ts';
import { undoLast } from '../../db/undo.ts';
import type { FactId, IndicatorId } from '../../electron/common/ids.ts';
import type { Matrix } from '../../electron/common/matrix.ts';
import { newChartSpec } from '../../electron/common/newChartSpec.ts';
import { readChartModel } from '../../electron/engine/chartModel.ts';
import { listLedger } from '../../electron/engine/readLedger.ts';
import { readMatrix, readMatrixPage } from '../../electron/engine/readMatrix.ts';
import { suggestMerges } from '../../electron/pipeline/reconcile/suggestMerges.ts';
import { addArticle, makeFact, makeProject } from '../db/fixture.ts';
import { answerFindings } from '../harness/answerFindings.ts';

const WHO = 'ana';
const KEYS = ['cargo-a', 'cargo-b', 'cargo-c', '~箱量'];
const VALUES = ['100', '120', '400', '90'];

interface Stated {
  readonly key: string;
  readonly value: string;
  readonly year: number;
  readonly subject: string | null;
  readonly part: string | null;
}
const stated: fc.Arbitrary<Stated> = fc.record({
  key: fc.constantFrom(...KEYS),
  value: fc.constantFrom(...VALUES),
  year: fc.integer({ min: 2020, max: 2022 }),
  subject: fc.constantFrom('甲港', '乙港', null),
  part: fc.constantFrom('西部', null),
});

const toFact = ({ key, value, year, subject, part }: Stated) =>
  makeFact('7', '7', {
    value,
    subject,
    indicator: { key, zh: `货运${key}`, en: key, isProposed: key.startsWith('~') },
    when: { period: { kind: 'interval', from: `${year}`, to: `${year}` }, basis: 'stated', from: null },
    scope: part ? { part } : {},
  });

const idOf = (db: WriteDb, key: string): IndicatorId | null => findIndicatorByKey(db, key);

function fill(db: WriteDb, articles: readonly (readonly Stated[])[]): void {
  articles.forEach(
    (own, at) => void addArticle(db, { body: '7', facts: own.map(toFact), meta: { outlet: `报${at}` } }),
  );
  answerFindings(db);
}

/** Every other disagreement is decided, so that states have something to lose. */
function decideSome(db: WriteDb): void {
  const trouble = pageFindings(db, { filter: { family: ['trouble'] }, offset: 0, limit: 50 }).rows;
  for (const { id, members } of trouble.filter((_, at) => at % 2 === 0))
    insertDecision(db, {
      findingIds: [id],
      verdict: 'prefer',
      factId: members[0] as FactId,
      reason: 'known',
      who: WHO,
    });
  answerFindings(db);
}

/** All that a person sees of facts, names, findings and decisions. */
function look(db: WriteDb): unknown {
  answerFindings(db);
  return {
    facts: listFactsForReconcile(db),
    names: listEntries(db).map(({ merged: _, ...entry }) => entry),
    findings: pageFindings(db, { filter: {}, offset: 0, limit: 500 })
      .rows.map(({ id: _, ...row }) => row)
      .sort((a, b) => (a.key < b.key ? -1 : 1)),
    decisions: listDecisions(db).map(({ findings, ...row }) => ({ ...row, findings: findings.map(({ key }) => key) })),
  };
}

const project = fc.array(fc.array(stated, { minLength: 1, maxLength: 5 }), { minLength: 2, maxLength: 4 });
const pair = fc.uniqueArray(fc.constantFrom(...KEYS), { minLength: 2, maxLength: 2 });

/** More articles and decisions in a project that runs share; null where chance left one of the two indicators out. */
function grow(db: WriteDb, articles: readonly (readonly Stated[])[], [a = '', b = '']: readonly string[]) {
  fill(db, articles);
  decideSome(db);
  const [left, right] = [idOf(db, a), idOf(db, b)];
  return left && right && left !== right ? { left, right } : null;
}

describe('merging and splitting', () => {
  it('splits off and merges back to what there was', () => {
    const db = makeProject();
    fc.assert(
      fc.property(project, pair, fc.constantFrom('subject', 'part'), (articles, keys, facet) => {
        const ground = grow(db, articles, keys);
        if (!ground) return;
        const { left } = ground;
        const before = look(db);
        const values = facet === 'subject' ? ['甲港'] : ['西部'];
        const factIds = listPickedFacts(db, left, { facet, values });
        const made = splitIndicator(db, { id: left, factIds, into: { zh: '分出', en: 'split off' }, who: WHO });
        expect(listFactsForReconcile(db, { indicatorIds: [made] }).map(({ id }) => id)).toEqual(factIds);
        answerFindings(db);
        mergeIndicators(db, { ids: [made], into: left, who: WHO });
        expect(look(db)).toEqual(before);
      }),
      { numRuns: 10, endOnFailure: true },
    );
  });

  it('merges and undoes, or splits back, to what there was', () => {
    const db = makeProject();
    fc.assert(
      fc.property(project, pair, fc.boolean(), (articles, keys, isUndone) => {
        const ground = grow(db, articles, keys);
        if (!ground) return;
        const { left, right } = ground;
        const before = look(db);
        mergeIndicators(db, { ids: [left], into: right, who: WHO });
        answerFindings(db);
        expect(listFactsForReconcile(db, { indicatorIds: [left] })).toEqual([]);
        if (isUndone) expect(undoLast(db, WHO)).toMatchObject({ ok: true });
        else splitBack(db, { id: left, who: WHO });
        expect(look(db)).toEqual(before);
      }),
      { numRuns: 10, endOnFailure: true },
    );
  });

  it('keeps every decision whose members are the same, and after an edit too', () => {
    const db = makeProject();
    fc.assert(
      fc.property(project, pair, (articles, keys) => {
        const ground = grow(db, articles, keys);
        if (!ground) return;
        const { left, right } = ground;
        const list = () => pageFindings(db, { filter: { family: ['trouble'] }, offset: 0, limit: 500 }).rows;
        const decided = list().filter(({ state }) => state === 'decided');
        mergeIndicators(db, { ids: [left], into: right, who: WHO });
        answerFindings(db);
        const [other] = listFactsForReconcile(db, { indicatorIds: [right] }).filter(
          ({ id }) => !decided.some(({ members }) => members.includes(id)),
        );
        if (other) editFact(db, { id: other.id, change: { subject: '丙港' }, who: WHO });
        answerFindings(db);
        const now = new Map(list().map((row) => [row.key, row.state]));
        for (const { key } of decided) expect([undefined, 'decided']).toContain(now.get(key));
      }),
      { numRuns: 10, endOnFailure: true },
    );
  });
});

const two = [
  [
    { key: 'cargo-a', value: '100', year: 2020, subject: null, part: null },
    { key: 'cargo-b', value: '120', year: 2021, subject: null, part: '西部' },
  ],
] as const;

function makeTwo() {
  const db = makeProject();
  fill(db, two);
  return { db, a: idOf(db, 'cargo-a') as IndicatorId, b: idOf(db, 'cargo-b') as IndicatorId };
}

const keysOf = (db: WriteDb): string[] => listFactsForReconcile(db).map(({ indicator }) => indicator.key);

describe('a merged indicator', () => {
  it('takes in what is imported under the other name, and gives it back', () => {
    const { db, a, b } = makeTwo();
    mergeIndicators(db, { ids: [b], into: a, who: WHO });
    addArticle(db, { body: '7', facts: [toFact({ ...two[0][1], value: '400' })] });
    expect(keysOf(db)).toEqual(['cargo-a', 'cargo-a', 'cargo-a']);
    expect(listEntries(db)).toMatchObject([{ key: 'cargo-a', facts: 3, merged: [{ key: 'cargo-b', facts: 2 }] }]);
    splitBack(db, { id: b, who: WHO });
    expect(keysOf(db)).toEqual(['cargo-a', 'cargo-b', 'cargo-b']);
  });

  it('goes along when the other is merged in turn, and comes back from there', () => {
    const { db, a, b } = makeTwo();
    addArticle(db, { body: '7', facts: [toFact({ ...two[0][0], key: 'cargo-c' })] });
    const c = idOf(db, 'cargo-c') as IndicatorId;
    mergeIndicators(db, { ids: [b], into: a, who: WHO });
    mergeIndicators(db, { ids: [a], into: c, who: WHO });
    expect(new Set(keysOf(db))).toEqual(new Set(['cargo-c']));
    splitBack(db, { id: a, who: WHO });
    expect(keysOf(db)).toEqual(['cargo-a', 'cargo-a', 'cargo-c']);
    expect(undoLast(db, WHO)).toMatchObject({ ok: true });
    expect(undoLast(db, WHO)).toMatchObject({ ok: true });
    expect(undoLast(db, WHO)).toMatchObject({ ok: true });
    expect(keysOf(db)).toEqual(['cargo-a', 'cargo-b', 'cargo-c']);
  });

  it('is found by its names, and charts that name it draw where it went', () => {
    const { db, a, b } = makeTwo();
    mergeIndicators(db, { ids: [b], into: a, who: WHO });
    expect(listIndicators(db, { text: 'cargo-b' })).toMatchObject([{ key: 'cargo-a' }]);
    const model = readChartModel(db, newChartSpec({ indicatorIds: [b], width: 640, height: 400 }));
    expect(model.series.flatMap(({ points }) => points)).toHaveLength(2);
  });

  it('is followed by what was saved under it: views, charts, filters', () => {
    const { db, a, b } = makeTwo();
    saveChart(db, { title: 'both', spec: newChartSpec({ indicatorIds: [a, b] }), who: WHO });
    const view = { name: 'b', filter: { indicatorId: [b], minor: 'show' as const }, sort: [], columns: [] };
    changeView(db, { name: 'b', view, who: WHO });
    mergeIndicators(db, { ids: [b], into: a, who: WHO });
    expect(listViews(db)).toMatchObject([{ filter: { indicatorId: [a] } }]);
    expect(listCharts(db)).toMatchObject([{ spec: { indicatorIds: [a] } }]);
    const { filter } = view;
    expect(pageFacts(db, { filter, sort: [], offset: 0, limit: 9 })).toMatchObject({ total: 2 });
    expect(countFacets(db, filter).indicator).toMatchObject([{ count: 2 }]);
    expect(listFactIds(db, filter, 9)).toEqual(listFactIdsForExport(db, filter));
    expect(listFactIds(db, filter, 9)).toHaveLength(2);
    splitBack(db, { id: b, who: WHO });
    expect(listViews(db)).toMatchObject([{ filter: { indicatorId: [b] } }]);
    expect(listCharts(db)).toMatchObject([{ spec: { indicatorIds: [a, b] } }]);
  });

  it('takes its decisions along: they stand in the ledger under the other, and no merge makes them stale', () => {
    const db = makeProject();
    const one = { key: 'cargo-b', year: 2020, subject: null, part: null };
    fill(db, [
      [{ ...one, value: '100' }],
      [{ ...one, value: '400' }],
      [{ ...one, key: 'cargo-a', year: 2021, value: '90' }],
    ]);
    decideSome(db);
    const [a, b] = ['cargo-a', 'cargo-b'].map((key) => idOf(db, key) as IndicatorId) as [IndicatorId, IndicatorId];
    const standing = () => listLedger(db, {}).map(({ id, state, changes }) => ({ id, state, changes }));
    const before = standing();
    expect(before).toMatchObject([{ state: 'in-force', changes: [] }]);
    mergeIndicators(db, { ids: [b], into: a, who: WHO });
    answerFindings(db);
    expect(standing()).toEqual(before);
    for (const indicatorId of [a, b]) expect(listLedger(db, { indicatorId })).toHaveLength(1);
    expect(listLedger(db, {})[0]?.indicators.map(({ key }) => key)).toEqual(['cargo-a']);
    addArticle(db, { body: '7', facts: [toFact({ ...one, value: '120' })] });
    answerFindings(db);
    const [changed] = listLedger(db, {});
    expect(changed).toMatchObject({ state: 'stale', findings: [{ sentence: expect.anything() }] });
    expect(changed?.changes.map(({ code }) => code)).toEqual(['reconcile:change.joined']);
  });

  it('leaves a fact alone that a person gave elsewhere', () => {
    const { db, a, b } = makeTwo();
    mergeIndicators(db, { ids: [b], into: a, who: WHO });
    const [, fact] = listFactsForReconcile(db);
    addArticle(db, { body: '7', facts: [toFact({ ...two[0][0], key: 'cargo-c' })] });
    editFact(db, { id: fact?.id as FactId, change: { indicatorId: idOf(db, 'cargo-c') as IndicatorId }, who: WHO });
    splitBack(db, { id: b, who: WHO });
    expect(keysOf(db)).toEqual(['cargo-a', 'cargo-c', 'cargo-c']);
  });

  it('is refused as a ring when an old undo would make one', () => {
    const { db, a, b } = makeTwo();
    mergeIndicators(db, { ids: [b], into: a, who: WHO });
    splitBack(db, { id: b, who: 'bo' });
    mergeIndicators(db, { ids: [a], into: b, who: 'cy' });
    expect(undoLast(db, 'bo')).toMatchObject({ ok: false, code: 'changed-since' });
  });
});

describe('names and order', () => {
  it('keeps a name and a group by hand over what the lexicon says', () => {
    const { db, a } = makeTwo();
    renameIndicator(db, { id: a, zh: '货物总量', en: 'all cargo', who: WHO });
    arrangeIndicators(db, { ids: [a], group: { zh: '我的', en: 'Mine' }, before: null, who: WHO });
    refreshIndicator(db, {
      key: 'cargo-a',
      zh: '货运',
      en: 'cargo',
      groupZh: '运输',
      groupEn: 'Transport',
      isProposed: false,
    });
    expect(listEntries(db)[0]).toMatchObject({ zh: '货物总量', en: 'all cargo', groupEn: 'Mine' });
    expect(listIndicators(db, { text: 'hwzl' })).toHaveLength(1);
    expect(listIndicators(db, { text: '货运cargo-a' })).toHaveLength(0);
    expect(listIndicators(db, { text: '货运' }).map(({ key }) => key)).toContain('cargo-a');
    undoLast(db, WHO);
    undoLast(db, WHO);
    expect(listEntries(db).find(({ key }) => key === 'cargo-a')).toMatchObject({ zh: '货运cargo-a', groupEn: null });
  });

  it('puts indicators and groups where they are put, whatever was put before', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5), fc.option(fc.nat(5)), fc.nat(2)), { maxLength: 30 }), (moves) => {
        const db = makeProject();
        fill(db, [
          KEYS.map((key) => ({ ...two[0][0], key })),
          [
            { ...two[0][0], key: 'd' },
            { ...two[0][0], key: 'e' },
          ],
        ]);
        const ids = listArranged(db).map(({ id }) => id);
        const groups = [null, { zh: '甲', en: 'A' }, { zh: '乙', en: 'B' }];
        for (const [which, to, group] of moves) {
          const id = ids[which] as IndicatorId;
          const before = to === null || to === which ? null : (ids[to] as IndicatorId);
          arrangeIndicators(db, { ids: [id], ...(before ? {} : { group: groups[group] ?? null }), before, who: WHO });
          const now = listArranged(db).map((one) => one.id);
          if (before) expect(now.indexOf(id)).toBe(now.indexOf(before) - 1);
        }
        const order = [...new Set(listArranged(db).map(({ groupEn }) => groupEn))];
        if (order.includes('A') && order.includes('B')) {
          arrangeGroup(db, { group: order[1] as string, before: order[0] as string, who: WHO });
          expect(listArranged(db)[0]?.groupEn).toBe(order[1]);
        }
      }),
      { numRuns: 8 },
    );
  });
});

describe('the matrix', () => {
  it('follows groups and order, page by page and as a whole', () => {
    const { db, a, b } = makeTwo();
    arrangeIndicators(db, { ids: [b], group: { zh: '甲', en: 'A' }, before: null, who: WHO });
    const keys = (matrix: Matrix): string[] =>
      matrix.groups.flatMap(({ rows }) => rows.map(({ indicator }) => indicator.key));
    const wanted = { subject: null, frequency: 'half' } as const;
    expect(keys(readMatrix(db, wanted))).toEqual(['cargo-b', 'cargo-a']);
    arrangeIndicators(db, { ids: [a], before: b, who: WHO });
    expect(readMatrix(db, wanted).groups).toMatchObject([{ en: 'A' }]);
    const page = readMatrixPage(db, { ...wanted, text: '', offset: 0 });
    expect(keys(page)).toEqual(['cargo-a', 'cargo-b']);
    expect(page).toMatchObject({ next: null, columns: ['2020-H2', '2021-H1', '2021-H2'], subjects: [{ facts: 2 }] });
    expect(keys(readMatrixPage(db, { ...wanted, text: 'cargo-b', offset: 0 }))).toEqual(['cargo-b']);
  });
});

describe('suggestions', () => {
  const suggest = (names: readonly (readonly [string, string, string?])[]) => {
    const db = makeProject();
    const facts = names.map(([zh, en, unit = '个'], at) => {
      const fact = toFact({ ...two[0][0], key: `k${at}` });
      return {
        ...fact,
        quantity: { ...fact.quantity, unit },
        indicator: { key: `k${at}`, zh, en, isProposed: at > 0 },
      };
    });
    addArticle(db, { body: '7', facts });
    const found = suggestMerges({ entries: listEntries(db), units: listUnits(db), apart: new Set() });
    return found.map(({ into, from, reasons }) => [into.key, from.key, reasons[0]?.reason]);
  };

  it.each([
    [
      'script',
      [
        ['货运总量', 'a'],
        ['貨運總量', 'b'],
      ],
    ],
    [
      'synonym',
      [
        ['旅客吞吐量', 'a'],
        ['乘客吞吐量', 'b'],
      ],
    ],
    [
      'language',
      [
        ['国际旅客', 'a'],
        ['international passengers', 'international passengers'],
      ],
    ],
    [
      'near',
      [
        ['港区货物装卸量统计', 'a'],
        ['港区货物装卸量记录', 'b'],
      ],
    ],
  ] as const)('see one thing under two names: %s', (reason, names) => {
    expect(suggest(names)).toEqual([['k0', 'k1', reason]]);
  });

  it.each([
    [
      'imports and exports',
      [
        ['货物进口量', 'a'],
        ['货物出口量', 'b'],
      ],
    ],
    [
      'there and back',
      [
        ['去程班列箱量', 'a'],
        ['回程班列箱量', 'b'],
      ],
    ],
    [
      'other units',
      [
        ['货运总量', 'a', 'tonne'],
        ['貨運總量', 'b', 'percent'],
      ],
    ],
    [
      'more words',
      [
        ['集装箱运输箱量统计', 'a'],
        ['铁路集装箱运输箱量统计', 'b'],
      ],
    ],
    [
      'other numbers',
      [
        ['5G基站数量统计', 'a'],
        ['4G基站数量统计', 'b'],
      ],
    ],
  ] as const)('keep apart what differs: %s', (_name, names) => {
    expect(suggest(names)).toEqual([]);
  });
});
