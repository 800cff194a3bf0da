import type { FactDetail, FactRow } from '../../../electron/common/factRow.ts';
import type { FactId } from '../../../electron/common/ids.ts';
import type { Period } from '../../../electron/common/period.ts';
import { prepare, type ReadDb } from '../../handle.ts';
import { toIndicatorRef } from '../indicators.ts';

/** Plain columns of a fact under the names of the schema. */
const COLUMNS = `f.id, f.article_id AS articleId, f.value, f.high, f.unit, f.noun, f.qualifier, f.step, f.raw, f.equivalent,
  f.measure, f.direction, f.base, f.modality, f.revision, f.period_kind AS periodKind, f.period_from AS periodFrom,
  f.period_to AS periodTo, f.period_basis AS periodBasis, f.period_basis_from AS periodBasisFrom, f.scope, f.attribution,
  f.minor, f.status, f.origin, f.deprecated_by AS deprecatedBy, f.troubles, f.body_start AS bodyStart,
  f.body_end AS bodyEnd, f.is_headline AS isHeadline, s.text AS subject, a.title AS articleTitle, a.date AS articleDate,
  a.outlet, a.original_outlet AS originalOutlet, a.url AS articleUrl, a.echo_of AS echoOf, f.indicator_id AS indicatorId,
  i.key AS indicatorKey, i.zh, i.en, i.group_zh AS groupZh, i.group_en AS groupEn, i.is_proposed AS isProposed`;

/** Everything a row or a reconciling check shows; the four tables are joined by their keys only. */
export const SELECT_FACTS = `SELECT ${COLUMNS} FROM fact f JOIN article a ON a.id = f.article_id
  JOIN indicator i ON i.id = f.indicator_id JOIN subject s ON s.id = f.subject_id`;

type Scalars = Pick<
  FactRow,
  | 'id'
  | 'articleId'
  | 'measure'
  | 'direction'
  | 'base'
  | 'modality'
  | 'revision'
  | 'attribution'
  | 'minor'
  | 'status'
  | 'troubles'
  | 'articleTitle'
  | 'articleDate'
  | 'outlet'
>;
type QuantityColumns = Omit<FactRow['quantity'], 'equivalent'>;
export type FactRecord = Scalars &
  QuantityColumns & {
    equivalent: string | null;
    periodKind: Period['kind'] | null;
    periodFrom: string | null;
    periodTo: string | null;
    periodBasis: FactRow['when']['basis'];
    periodBasisFrom: string | null;
    scope: string;
    subject: string;
    origin: FactDetail['origin'];
    deprecatedBy: number | null;
    bodyStart: number;
    bodyEnd: number;
    isHeadline: number;
    originalOutlet: string | null;
    articleUrl: string | null;
    echoOf: number | null;
    indicatorId: FactRow['indicator']['id'];
    indicatorKey: string;
    zh: string;
    en: string;
    groupZh: string | null;
    groupEn: string | null;
    isProposed: number;
  };

export function toPeriod({ periodKind, periodFrom, periodTo }: FactRecord): Period | null {
  if (periodKind === null || periodTo === null) return null;
  return periodKind === 'asOf' ? { kind: 'asOf', at: periodTo } : { kind: 'interval', from: periodFrom, to: periodTo };
}

function toQuantity(row: FactRecord): FactRow['quantity'] {
  const { value, high, unit, noun, qualifier, step, raw } = row;
  const equivalent = row.equivalent === null ? null : JSON.parse(row.equivalent);
  return { value, high, unit, noun, qualifier, step, raw, equivalent };
}

export function toFactRow(row: FactRecord): FactRow {
  const { id, articleId, measure, direction, base, modality, revision, attribution, minor, status, troubles } = row;
  return {
    ...{ id, articleId, measure, direction, base, modality, revision, attribution, minor, status, troubles },
    ...{ articleTitle: row.articleTitle, articleDate: row.articleDate, outlet: row.outlet },
    quantity: toQuantity(row),
    when: { period: toPeriod(row), basis: row.periodBasis, from: row.periodBasisFrom },
    subject: row.subject === '' ? null : row.subject,
    scope: JSON.parse(row.scope),
    indicator: toIndicatorRef({ ...row, id: row.indicatorId, key: row.indicatorKey }),
    isDeprecated: row.deprecatedBy !== null,
  };
}

/** Rows for ids, in the order of the ids; ids that are gone are left out. */
export function getFactRows(db: ReadDb, ids: readonly FactId[]): FactRow[] {
  const sql = `${SELECT_FACTS} WHERE f.id IN (SELECT value FROM json_each(?))`;
  const rows = prepare<FactRecord>(db, sql).all(JSON.stringify(ids)).map(toFactRow);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
