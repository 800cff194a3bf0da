import type { WriteDb } from '../../../db/handle.ts';
import type { FactInsert } from '../../../db/queries/extract/insertFacts.ts';
import { ensureIndicator, getIndicator } from '../../../db/queries/indicators.ts';
import type { IndicatorName } from '../../common/fact.ts';
import { foldForSearch } from '../../common/foldText.ts';
import type { IndicatorId } from '../../common/ids.ts';
import type { PeriodClaim } from '../../common/period.ts';
import type { Span } from '../../common/span.ts';
import type { RowMatch } from './matchRow.ts';
import type { TableRow } from './tableRow.ts';

const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** An indicator that only the table knows. An analyst named it, so it is no proposal. */
function nameRow({ names, key }: TableRow): IndicatorName {
  const [first = key ?? ''] = names;
  const zh = names.find(hasHan) ?? first;
  const en = names.find((name) => !hasHan(name)) ?? first;
  const own = key ?? `~${foldForSearch(first).trim()}`;
  return { key: own.slice(0, 160), zh: zh.slice(0, 160), en: en.slice(0, 160), isProposed: false };
}

/** The indicator a row means, made where the project has none of the name. */
export function ensureRowIndicator(db: WriteDb, { row, indicatorId }: RowMatch): IndicatorId {
  return indicatorId ?? ensureIndicator(db, nameRow(row));
}

export const claimPeriod = ({ period }: TableRow): PeriodClaim =>
  period ? { period, basis: 'stated', from: 'person' } : { period: null, basis: 'undated', from: null };

export interface FigurePlace {
  readonly span: Span;
  readonly sentence: Span;
  /** The text of `span`. */
  readonly text: string;
  /** `table.csv:4`, for who asks why the fact says this. */
  readonly origin: string;
}

/** A fact made of what a row says, at a place in a body. */
export function factOfRow(db: WriteDb, match: RowMatch, { span, sentence, text, origin }: FigurePlace): FactInsert {
  const { row } = match;
  if (!row.figure) throw new Error(`row ${row.id} has no figure`);
  const indicatorId = ensureRowIndicator(db, match);
  const { key, zh, en, isProposed } = getIndicator(db, indicatorId) ?? nameRow(row);
  return {
    span,
    sentence,
    quantity: { ...row.figure.quantity, raw: text.slice(0, 400) },
    ...row.given,
    base: null,
    revision: null,
    when: claimPeriod(row),
    indicator: { key, zh, en, isProposed },
    indicatorId,
    subject: row.subject,
    scope: {},
    attribution: null,
    minor: null,
    why: [{ field: 'value', rule: 'table-row', detail: origin.slice(-200) }],
  };
}
