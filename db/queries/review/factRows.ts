import type { Scope } from '../../../electron/common/fact.ts';
import type { FactDetail, FactRow } from '../../../electron/common/factRow.ts';
import type { FactId } from '../../../electron/common/ids.ts';
import type { Period } from '../../../electron/common/period.ts';
import { prepare, type ReadDb } from '../../handle.ts';
import { type FactNames, lookUpNames } from './factNames.ts';

/** Plain columns of a fact under the names of the schema; what they point to is looked up by `lookUpNames`. */
export const SELECT_FACTS = `SELECT f.id, f.article_id AS articleId, f.indicator_id AS indicatorId,
  f.subject_id AS subjectId, f.value, f.high, f.unit, f.noun, f.qualifier, f.step, f.raw, f.equivalent,
  f.measure, f.direction, f.base, f.modality, f.revision, f.period_kind AS periodKind, f.period_from AS periodFrom,
  f.period_to AS periodTo, f.period_basis AS periodBasis, f.period_basis_from AS periodBasisFrom, f.scope, f.attribution,
  f.minor, f.status, f.origin, f.suggested_by AS suggestedBy, f.deprecated_by AS deprecatedBy, f.troubles,
  f.body_start AS bodyStart, f.body_end AS bodyEnd, f.is_headline AS isHeadline, f.is_orphan AS isOrphan FROM fact f`;

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
>;
type QuantityColumns = Omit<FactRow['quantity'], 'equivalent'>;
export type FactRecord = Scalars &
  QuantityColumns & {
    indicatorId: FactRow['indicator']['id'];
    subjectId: number;
    equivalent: string | null;
    periodKind: Period['kind'] | null;
    periodFrom: string | null;
    periodTo: string | null;
    periodBasis: FactRow['when']['basis'];
    periodBasisFrom: string | null;
    scope: string;
    origin: 'machine' | 'hand';
    suggestedBy: FactDetail['suggestedBy'];
    deprecatedBy: number | null;
    bodyStart: number;
    bodyEnd: number;
    isHeadline: number;
    isOrphan: number;
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

const NO_SCOPE: Scope = Object.freeze({});

export function toFactRow(row: FactRecord, names: FactNames): FactRow {
  const { title, date, outlet, kind } = names.article(row.articleId);
  return {
    id: row.id,
    articleId: row.articleId,
    articleTitle: title,
    articleDate: date,
    outlet,
    hasSentence: kind === 'text',
    indicator: names.indicator(row.indicatorId),
    subject: names.subject(row.subjectId),
    quantity: toQuantity(row),
    measure: row.measure,
    direction: row.direction,
    base: row.base,
    modality: row.modality,
    revision: row.revision,
    when: { period: toPeriod(row), basis: row.periodBasis, from: row.periodBasisFrom },
    scope: row.scope === '{}' ? NO_SCOPE : JSON.parse(row.scope),
    attribution: row.attribution,
    minor: row.minor,
    status: row.status,
    troubles: row.troubles,
    isDeprecated: row.deprecatedBy !== null,
    isPreferred: row.deprecatedBy === null && names.isPreferred(row.id),
  };
}

/** Rows for ids, in the order of the ids; ids that are gone are left out. */
export function getFactRows(db: ReadDb, ids: readonly FactId[]): FactRow[] {
  const sql = `${SELECT_FACTS} WHERE f.id IN (SELECT value FROM json_each(?))`;
  const names = lookUpNames(db);
  const rows = prepare<FactRecord>(db, sql).all(JSON.stringify(ids));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [toFactRow(row, names)] : [];
  });
}
