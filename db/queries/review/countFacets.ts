import type { FactFacets, FactFilter } from '../../../electron/common/factRow.ts';
import type { IndicatorId } from '../../../electron/common/ids.ts';
import { type FacetCode, unpackCode } from '../../facetCode.ts';
import { prepare, type ReadDb, readTogether } from '../../handle.ts';
import { lastChange } from './lastChange.ts';
import { countCells, countValues, type Marked, sumBy, sumCounts } from './memory/countCells.ts';
import { createMemory } from './memory/createMemory.ts';
import { findRows } from './memory/factTable.ts';
import { followFacts } from './memory/followFacts.ts';
import { type ListedFlag, listFlagged } from './memory/letRows.ts';
import { type Facet, markRows, passesBut } from './memory/markRows.ts';

/** Longest list of values beside the grid; the most frequent are kept. */
const MOST_VALUES = 300;
const listMost: typeof sumBy = (entries, keyOf) => sumBy(entries, keyOf).slice(0, MOST_VALUES);

interface Reading extends Marked {
  readonly db: ReadDb;
}

type CodeCount = FacetCode & { readonly count: number };
const listCodes = (reading: Reading, facet: Facet | null): CodeCount[] =>
  countValues<number>(reading, 'code', facet).map(({ key, count }) => ({ ...unpackCode(key), count }));

/** What status and measure would leave, and how far the review of what is shown has come. */
function codeFacets(reading: Reading) {
  const shown = listCodes(reading, null);
  return {
    total: sumCounts(shown),
    reviewed: sumCounts(shown.filter(({ status }) => status !== 'unreviewed')),
    status: listMost(listCodes(reading, 'status'), ({ status }) => status),
    measure: listMost(listCodes(reading, 'measure'), ({ measure }) => measure),
    year: listMost(countValues<number | null>(reading, 'year', 'year'), ({ key }) => key),
    unit: listMost(countValues<string>(reading, 'unit', 'unit'), ({ key }) => key),
  };
}

interface Name {
  readonly zh: string;
  readonly en: string;
}

function indicatorFacet(reading: Reading): FactFacets['indicator'] {
  const read = prepare<Name>(reading.db, 'SELECT zh, en FROM indicator WHERE id = ?');
  const entries = listMost(countCells(reading, 'indicator', 'indicatorId'), ({ key }) => key as IndicatorId);
  return entries.map((entry) => ({ ...entry, ...(read.get(entry.key) as Name) }));
}

/** The empty key is "not stated". */
function subjectFacet(reading: Reading): FactFacets['subject'] {
  const read = prepare<{ text: string }>(reading.db, 'SELECT text FROM subject WHERE id = ?');
  const entries = listMost(countCells(reading, 'subject', 'subject'), ({ key }) => key);
  return entries.map(({ key, count }) => ({ key: read.get(key)?.text ?? '', count }));
}

type Outlets = Map<number, string | null>;
const outletsOf = createMemory<{ outlets: Outlets; upTo: number }>(lastChange, 2);
const OUTLETS_SQL = 'SELECT id, outlet FROM article WHERE id > ? ORDER BY id';

/** The outlet of each article. Of those that an import adds only they are read. */
function readOutlets(db: ReadDb): Outlets {
  const memory = outletsOf(db);
  const { outlets, upTo } = memory.get('') ?? { outlets: new Map(), upTo: 0 };
  const added = prepare(db, OUTLETS_SQL).raw().all(upTo) as unknown as [number, string | null][];
  for (const [id, outlet] of added) outlets.set(id, outlet);
  memory.set('', { outlets, upTo: added.at(-1)?.[0] ?? upTo });
  return outlets;
}

/** An outlet belongs to the article: facts are counted by article and those added up. */
function outletFacet(reading: Reading): FactFacets['outlet'] {
  const outletOf = readOutlets(reading.db);
  return listMost(countCells(reading, 'article', 'outlet'), ({ key }) => outletOf.get(key) ?? null);
}

function countListed({ db, table, marks }: Reading, flag: ListedFlag): number {
  return findRows(table, listFlagged(db, flag)).reduce((sum, row) => sum + Number(passesBut(marks, 'flag', row)), 0);
}

/** How many facts belong to an article or an indicator of a kind, among those that pass but for their flags. */
function countAmong(reading: Reading, name: 'article' | 'indicator', sql: string): number {
  const ids = new Set(
    prepare<{ id: number }>(reading.db, sql)
      .all()
      .map(({ id }) => id),
  );
  return ids.size === 0 ? 0 : sumCounts(countCells(reading, name, 'flag').filter(({ key }) => ids.has(key)));
}

function flagFacet(reading: Reading): FactFacets['flag'] {
  const codes = listCodes(reading, 'flag');
  const countCodes = (has: (code: FacetCode) => boolean): number => sumCounts(codes.filter(has));
  return [
    { key: 'date-inferred', count: countCodes(({ isInferred }) => isInferred) },
    { key: 'undated', count: countCodes(({ isUndated }) => isUndated) },
    { key: 'edited', count: countCodes(({ isTouched }) => isTouched) },
    { key: 'in-trouble', count: countListed(reading, 'in-trouble') },
    {
      key: 'proposed-indicator',
      count: countAmong(reading, 'indicator', 'SELECT id FROM indicator WHERE is_proposed = 1'),
    },
    {
      key: 'no-sentence',
      count: countAmong(reading, 'article', "SELECT id FROM article INDEXED BY article_of_table WHERE kind = 'table'"),
    },
    { key: 'orphan', count: countListed(reading, 'orphan') },
    { key: 'suggested', count: countListed(reading, 'suggested') },
  ];
}

function countEach(db: ReadDb, filter: FactFilter): FactFacets {
  const table = followFacts(db);
  const reading = { db, table, marks: markRows(db, table, filter) };
  return {
    ...codeFacets(reading),
    indicator: indicatorFacet(reading),
    subject: subjectFacet(reading),
    outlet: outletFacet(reading),
    flag: flagFacet(reading),
  };
}

/** How many facts each value of each field would leave, under all filters but the field's own. */
export const countFacets = (db: ReadDb, filter: FactFilter): FactFacets =>
  readTogether(db, () => countEach(db, filter));
