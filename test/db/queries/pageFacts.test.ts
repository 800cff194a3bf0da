import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WriteDb } from '../../../db/handle.ts';
import { closeDb, createProject } from '../../../db/open.ts';
import { countFacets } from '../../../db/queries/review/countFacets.ts';
import { readAhead } from '../../../db/queries/review/memory/followFacts.ts';
import { listFactIds, pageFacts } from '../../../db/queries/review/pageFacts.ts';
import { type FactFilter, type FactSort, factFacets, factFilter, factRow } from '../../../electron/common/factRow.ts';
import { type SeedFact, seedFacts } from '../seed.ts';

let db: WriteDb;
let facts: SeedFact[];
const idOf = new Map<string, number>();

beforeAll(() => {
  db = createProject(join(mkdtempSync(join(tmpdir(), 'crosscheck-page-')), 'p.crosscheck'), { name: 'p' });
  facts = seedFacts(db, { articles: 200, each: 10 });
  for (const { id, key } of db.sqlite.prepare('SELECT id, key FROM indicator').all() as { id: number; key: string }[])
    idOf.set(key, id);
});

afterAll(() => {
  closeDb(db);
  rmSync(dirname(db.path), { recursive: true });
});

const filterOf = (filter: object): FactFilter => factFilter.parse(filter);
const page = (filter: object, sort: FactSort = [], offset = 0, limit = 5000) =>
  pageFacts(db, { filter: filterOf(filter), sort, offset, limit });
const idsOf = (rows: readonly { id: number }[]): number[] => rows.map(({ id }) => id);

const CASES: [string, object, (fact: SeedFact) => boolean][] = [
  ['nothing', {}, () => true],
  ['status', { status: ['accepted', 'flagged'] }, ({ status }) => status === 'accepted' || status === 'flagged'],
  ['measure or none', { measure: ['flow', null] }, ({ measure }) => measure === 'flow' || measure === null],
  ['no measure', { measure: [null] }, ({ measure }) => measure === null],
  ['years', { year: [2016, 2020] }, ({ year }) => year === 2016 || year === 2020],
  ['undated or a year', { year: [null, 2018] }, ({ year }) => year === null || year === 2018],
  ['unit', { unit: ['USD'] }, ({ unit }) => unit === 'USD'],
  ['subject', { subject: ['港口联盟'] }, ({ subject }) => subject === '港口联盟'],
  ['no subject', { subject: [''] }, ({ subject }) => subject === null],
  ['outlet', { outlet: ['山城日报', null] }, ({ outlet }) => outlet === '山城日报' || outlet === null],
  ['undated flag', { flag: ['undated'] }, ({ year }) => year === null],
  ['trouble', { flag: ['in-trouble'] }, ({ isTroubled }) => isTroubled],
  ['trouble or undated', { flag: ['in-trouble', 'undated'] }, (f) => f.isTroubled || f.year === null],
  ['proposed', { flag: ['proposed-indicator'] }, ({ indicatorKey }) => indicatorKey.endsWith('1')],
  ['two flags', { flag: ['undated', 'proposed-indicator'] }, (f) => f.year === null || f.indicatorKey.endsWith('1')],
  ['text in a subject, other script and case', { text: '港口聯盟' }, () => true],
  ['text in the name of an indicator', { text: 'INDICATOR-7' }, ({ indicatorKey }) => indicatorKey === 'indicator-7'],
  ['text that stands nowhere', { text: '月球基地' }, () => false],
  [
    'several at once',
    { status: ['unreviewed'], measure: ['level', 'rate'], year: [2019, 2020, 2021], unit: ['个', 'percent'] },
    (f) =>
      f.status === 'unreviewed' &&
      (f.measure === 'level' || f.measure === 'rate') &&
      [2019, 2020, 2021].includes(f.year ?? 0) &&
      f.unit !== 'USD',
  ],
];

describe.each(['in the file', 'in memory'])('pageFacts, %s', (where) => {
  beforeAll(() => {
    if (where === 'in memory') while (readAhead(db));
  });

  it.each(CASES)('filters by %s', (name, filter, matches) => {
    const isInSentence = name.startsWith('text in a subject');
    const expected = facts.filter((fact) => !fact.isMinor && matches(fact));
    const { rows, total } = page(filter);
    if (!isInSentence) expect(idsOf(rows)).toEqual(idsOf(expected));
    expect(total).toBe(rows.length);
    expect(rows.every((row) => factRow.safeParse(row).success)).toBe(true);
  });

  it('hides, shows or picks out minor facts', () => {
    const minor = facts.filter(({ isMinor }) => isMinor).length;
    expect(page({}).total).toBe(facts.length - minor);
    expect(page({ minor: 'show' }).total).toBe(facts.length);
    expect(page({ minor: 'only' }).total).toBe(minor);
  });

  it('filters by article and by ids', () => {
    const { articleId } = page({}, [], 40, 1).rows[0] as { articleId: number };
    expect(page({ articleId }).rows.every((row) => row.articleId === articleId)).toBe(true);
    expect(idsOf(page({ ids: [3, 5, 9], minor: 'show' }).rows)).toEqual([3, 5, 9]);
  });

  const byValue = (a: SeedFact, b: SeedFact) => a.value - b.value || a.id - b.id;
  it('sorts by value as a number, both ways', () => {
    const expected = idsOf(facts.filter((f) => !f.isMinor).sort(byValue));
    expect(idsOf(page({}, [{ field: 'value', desc: false }]).rows)).toEqual(expected);
    expect(idsOf(page({}, [{ field: 'value', desc: true }]).rows)).toEqual(expected.reverse());
  });

  it('sorts by several fields', () => {
    const sort: FactSort = [
      { field: 'unit', desc: true },
      { field: 'value', desc: false },
    ];
    const expected = facts
      .filter((f) => !f.isMinor)
      .sort((a, b) => (a.unit === b.unit ? byValue(a, b) : a.unit < b.unit ? 1 : -1));
    expect(idsOf(page({}, sort).rows)).toEqual(idsOf(expected));
  });

  it.each([
    'id',
    'indicator',
    'subject',
    'value',
    'unit',
    'measure',
    'period',
    'outlet',
    'articleDate',
    'articleTitle',
    'status',
  ] as const)('pages by %s without losing or repeating a row', (field) => {
    for (const filter of [{}, { status: ['unreviewed'] }, { year: [2020] }]) {
      const sort: FactSort = [{ field, desc: true }];
      const whole = idsOf(page(filter, sort).rows);
      const pieces = [0, 1, 2, 3, 4, 5, 6, 7, 8].flatMap((at) => idsOf(page(filter, sort, at * 250, 250).rows));
      expect(pieces).toEqual(whole);
      expect(new Set(whole).size).toBe(whole.length);
    }
  });

  it('sorts Chinese names by pinyin', () => {
    const subjects = page({}, [{ field: 'subject', desc: false }]).rows.map((row) => row.subject);
    expect([...new Set(subjects)]).toEqual([null, '港口联盟', '陆海通道', 'the corridor']);
  });

  it('lists ids for an act on a filter', () => {
    expect(listFactIds(db, filterOf({ unit: ['USD'] }), 3)).toHaveLength(3);
  });
});

describe('countFacets', () => {
  const count = <T>(list: readonly SeedFact[], key: (fact: SeedFact) => T): Map<T, number> => {
    const counts = new Map<T, number>();
    for (const fact of list) counts.set(key(fact), (counts.get(key(fact)) ?? 0) + 1);
    return counts;
  };
  const asMap = <T>(list: readonly { key: T; count: number }[]): Map<T, number> =>
    new Map(list.filter((entry) => entry.count > 0).map((entry) => [entry.key, entry.count]));

  const FILTERS: [
    string,
    object,
    Partial<Record<'status' | 'measure' | 'year' | 'unit' | 'outlet', (f: SeedFact) => boolean>>,
  ][] = [
    ['no filter', {}, {}],
    ['one', { status: ['accepted'] }, { status: (f) => f.status === 'accepted' }],
    [
      'three',
      { status: ['unreviewed'], year: [2019, null], outlet: ['River Gazette'] },
      {
        status: (f) => f.status === 'unreviewed',
        year: (f) => f.year === 2019 || f.year === null,
        outlet: (f) => f.outlet === 'River Gazette',
      },
    ],
    [
      'unit and measure',
      { unit: ['USD', '个'], measure: ['level', null] },
      { unit: (f) => f.unit !== 'percent', measure: (f) => f.measure === 'level' || f.measure === null },
    ],
  ];

  it.each(FILTERS)('counts each field over the other filters: %s', (_, filter, tests) => {
    const facets = countFacets(db, filterOf(filter));
    expect(factFacets.parse(facets)).toEqual(facets);
    const left = (without?: string) =>
      facts.filter((f) => !f.isMinor && Object.entries(tests).every(([field, test]) => field === without || test(f)));
    expect(facets.total).toBe(left().length);
    expect(facets.reviewed).toBe(left().filter(({ status }) => status !== 'unreviewed').length);
    expect(asMap(facets.status)).toEqual(count(left('status'), (f) => f.status));
    expect(asMap(facets.measure)).toEqual(count(left('measure'), (f) => f.measure));
    expect(asMap(facets.year)).toEqual(count(left('year'), (f) => f.year));
    expect(asMap(facets.unit)).toEqual(count(left('unit'), (f) => f.unit));
    expect(asMap(facets.outlet)).toEqual(count(left('outlet'), (f) => f.outlet));
    // The empty text is "not stated", here and in the filter.
    expect(asMap(facets.subject)).toEqual(count(left(), (f) => f.subject ?? ''));
    expect(asMap(facets.indicator)).toEqual(count(left(), (f) => idOf.get(f.indicatorKey)));
    const flags = asMap(facets.flag);
    expect(flags.get('undated')).toBe(left().filter((f) => f.year === null).length || undefined);
    expect(flags.get('in-trouble')).toBe(left().filter((f) => f.isTroubled).length || undefined);
    expect(flags.get('proposed-indicator')).toBe(left().filter((f) => f.indicatorKey.endsWith('1')).length);
  });
});
