import type { WriteDb } from '../../../db/handle.ts';
import { peekReversal, type Which } from '../../../db/undo.ts';
import type { ArticleId } from '../../common/ids.ts';
import type { EngineContext } from '../context.ts';
import { applyReading } from './applyReading.ts';
import { type NewReading, parseReading, type ReadingChange } from './parseReading.ts';

/** Files whose reading an undo or redo brings back, read that way beforehand: a transaction cannot wait for a worker. */
export interface Readings {
  /** Null where the reversal concerns no reading. */
  readonly step: number | null;
  readonly readings: readonly NewReading[];
}

const isReading = (columns: Record<string, unknown> | null): columns is ReadingChange & Record<string, unknown> =>
  columns !== null && ('encoding' in columns || 'rulings' in columns || 'isEncodingGiven' in columns);

export async function parseReversal(context: EngineContext, which: Which): Promise<Readings> {
  const reversal = peekReversal(context.holder.writer(), context.holder.who(), which);
  const rows = reversal?.rows.filter(({ entity, before }) => entity === 'article' && isReading(before)) ?? [];
  const readings: NewReading[] = [];
  for (const { entityId, before } of rows)
    readings.push(await parseReading(context, entityId as ArticleId, before ?? {}));
  return { step: readings.length > 0 ? (reversal?.step ?? null) : null, readings };
}

/** In the transaction of the reversal. */
export function applyReadings(db: WriteDb, { readings }: Readings): void {
  for (const reading of readings) applyReading(db, null, reading);
}
