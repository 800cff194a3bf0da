import type { ExportPlace } from '../../../electron/common/exportSpec.ts';
import type { FactId } from '../../../electron/common/ids.ts';
import { SHELF_SQL } from '../../facetCode.ts';
import { prepare, type ReadDb } from '../../handle.ts';

export interface TracedNumber {
  /** As it was typed, to be looked for in the figures as written; null where only the value counts. */
  readonly text: string;
  /** Exact digits in base units; null where the text is no number. */
  readonly value: string | null;
  readonly unit: string | null;
}

const BY_VALUE = `SELECT f.id FROM fact f WHERE f.value_sort = CAST(@value AS REAL)
  AND f.value = @value AND (@unit IS NULL OR f.unit = @unit) AND ${SHELF_SQL.show}`;
const BY_HIGH = `SELECT f.id FROM fact f WHERE f.high = @value AND (@unit IS NULL OR f.unit = @unit) AND ${SHELF_SQL.show}`;
const BY_RAW = `SELECT f.id FROM fact f WHERE instr(f.raw, @text) > 0 AND ${SHELF_SQL.show}`;
const ORDERED = (sql: string): string => `SELECT f.id FROM fact f JOIN article a ON a.id = f.article_id
  WHERE f.id IN (${sql}) ORDER BY f.minor IS NOT NULL, f.status = 'rejected', f.deprecated_by IS NOT NULL, f.indicator_id, a.date, f.id`;

/** Facts that state a number: by its value in base units, else by the figure as written. In use before minor and rejected ones. */
export function findNumber(db: ReadDb, number: TracedNumber): FactId[] {
  const ids = (sql: string, binding: Record<string, string | null>): FactId[] =>
    prepare<{ id: FactId }>(db, ORDERED(sql))
      .all(binding)
      .map(({ id }) => id);
  const { text, value, unit } = number;
  const byValue = value === null ? [] : ids(`${BY_VALUE} UNION ${BY_HIGH}`, { value, unit });
  return byValue.length > 0 ? byValue : ids(BY_RAW, { text });
}

export interface Appearance {
  readonly fileName: string;
  readonly madeAt: string;
  readonly madeBy: string;
  readonly value: string;
  readonly place: ExportPlace;
}

const APPEARS_SQL = `SELECT e.file_name AS fileName, e.made_at AS madeAt, e.made_by AS madeBy, v.value, v.place
  FROM export_value v JOIN export e ON e.id = v.export_id WHERE v.fact_id = ? ORDER BY e.id DESC LIMIT ?`;

/** The files that show a fact, the newest first. */
export const listAppearances = (db: ReadDb, factId: FactId, limit: number): Appearance[] =>
  prepare<Omit<Appearance, 'place'> & { place: string }>(db, APPEARS_SQL)
    .all(factId, limit)
    .map((row) => ({ ...row, place: JSON.parse(row.place) }));
