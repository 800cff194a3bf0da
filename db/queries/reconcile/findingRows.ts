import type { FindingRow } from '../../../electron/common/findingRow.ts';
import type { FactId, FindingId, IndicatorId } from '../../../electron/common/ids.ts';
import type { FindingFamily, FindingKind, FindingState, SeriesFrequency } from '../../../electron/common/vocabulary.ts';
import { type Binding, prepare, type ReadDb } from '../../handle.ts';
import { toIndicatorRef } from '../indicators.ts';
import { listOrder, SEVERITY } from './findingRank.ts';
import { listFindingMembers } from './rulings.ts';

export interface FindingFilter {
  readonly kind?: readonly FindingKind[] | undefined;
  readonly family?: readonly FindingFamily[] | undefined;
  readonly state?: readonly FindingState[] | undefined;
  readonly indicatorId?: IndicatorId | undefined;
  readonly factId?: FactId | undefined;
}
export interface FindingCount {
  readonly kind: FindingKind;
  readonly state: FindingState;
  readonly count: number;
}

const SELECT = `SELECT f.id, f.key, f.kind, f.family, f.subject, f.facets, f.sentence, ${SEVERITY} AS severity, f.state,
  f.indicator_id AS indicatorId, i.key AS indicatorKey, i.zh, i.en, i.group_zh AS groupZh, i.group_en AS groupEn,
  i.is_proposed AS isProposed, i.frequency FROM finding f JOIN indicator i ON i.id = f.indicator_id`;

type FindingRecord = Omit<FindingRow, 'members' | 'facets' | 'sentence' | 'indicator'> & {
  readonly facets: string;
  readonly sentence: string;
  readonly indicatorKey: string;
  readonly zh: string;
  readonly en: string;
  readonly groupZh: string | null;
  readonly groupEn: string | null;
  readonly isProposed: number;
  readonly frequency: SeriesFrequency | null;
};

function toRow(db: ReadDb, row: FindingRecord): FindingRow {
  const { id, key, kind, family, subject, severity, state, indicatorId } = row;
  return {
    ...{ id, key, kind, family, subject, severity, state, indicatorId },
    facets: JSON.parse(row.facets),
    sentence: JSON.parse(row.sentence),
    members: listFindingMembers(db, id),
    indicator: toIndicatorRef({ ...row, id: indicatorId, key: row.indicatorKey }),
  };
}

function condition(filter: FindingFilter): { sql: string; bindings: Binding[] } {
  const parts: [string, Binding][] = [];
  const isIn = (column: string): string => `f.${column} IN (SELECT value FROM json_each(?))`;
  if (filter.kind?.length) parts.push([isIn('kind'), JSON.stringify(filter.kind)]);
  if (filter.family?.length) parts.push([isIn('family'), JSON.stringify(filter.family)]);
  if (filter.state?.length) parts.push([isIn('state'), JSON.stringify(filter.state)]);
  if (filter.indicatorId !== undefined) parts.push(['f.indicator_id = ?', filter.indicatorId]);
  if (filter.factId !== undefined)
    parts.push(['f.id IN (SELECT finding_id FROM finding_member WHERE fact_id = ?)', filter.factId]);
  return { sql: ['1', ...parts.map(([sql]) => sql)].join(' AND '), bindings: parts.map(([, value]) => value) };
}

/** How many findings there are of each kind and state under a filter. */
export function countFindings(db: ReadDb, filter: FindingFilter): FindingCount[] {
  const { sql, bindings } = condition(filter);
  const statement = `SELECT f.kind, f.state, count(*) AS count FROM finding f WHERE ${sql} GROUP BY f.kind, f.state`;
  return prepare<FindingCount>(db, statement).all(...bindings);
}

/** One page of findings, what would change a published chart first. */
export function pageFindings(
  db: ReadDb,
  page: { filter: FindingFilter; offset: number; limit: number },
): { rows: FindingRow[]; total: number; counts: FindingCount[] } {
  const { sql, bindings } = condition(page.filter);
  const statement = `${SELECT} WHERE ${sql} ORDER BY ${listOrder(db)} DESC, f.id LIMIT ? OFFSET ?`;
  const records = prepare<FindingRecord>(db, statement).all(...bindings, page.limit, page.offset);
  const counts = countFindings(db, page.filter);
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  return { rows: records.map((row) => toRow(db, row)), total, counts };
}

/** Null too for one that a run has only begun to write: without members it can be neither shown nor decided. */
export function getFinding(db: ReadDb, id: FindingId): FindingRow | null {
  const row = prepare<FindingRecord>(db, `${SELECT} WHERE f.id = ?`).get(id);
  const finding = row && toRow(db, row);
  return finding && finding.members.length > 0 ? finding : null;
}
