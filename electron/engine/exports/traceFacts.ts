import type { ReadDb } from '../../../db/handle.ts';
import { findExport, listExportValues } from '../../../db/queries/export/exports.ts';
import { findNumber } from '../../../db/queries/export/tracedFacts.ts';
import { factsOf } from '../../common/chartFacts.ts';
import type { TraceQuery } from '../../common/exportSpec.ts';
import type { FactId } from '../../common/ids.ts';
import { CallError } from '../../contract/errors.ts';
import { readChartModel } from '../chartModel.ts';
import { readTypedNumber } from '../typedValue.ts';

/** What was asked for, in words that a title can hold, and the facts that answer it. */
export interface TracedFacts {
  readonly what: { readonly code: 'number' | 'facts' | 'chart' | 'export'; readonly name: string };
  readonly ids: readonly FactId[];
}

const distinct = (ids: readonly (FactId | null)[]): FactId[] => [...new Set(ids.filter((id) => id !== null))];

function traceExport(db: ReadDb, mark: string): TracedFacts {
  const found = findExport(db, mark);
  if (!found) throw new CallError('no-such-export', { mark });
  const ids = distinct(listExportValues(db, found.id).map(({ factId }) => factId));
  return { what: { code: 'export', name: found.fileName }, ids };
}

/** @throws CallError `no-such-export` */
export function listTracedFacts(db: ReadDb, of: TraceQuery): TracedFacts {
  if ('text' in of) {
    const number = readTypedNumber(of.text);
    const ids = findNumber(db, { text: of.text, value: number?.value ?? null, unit: number?.unit ?? null });
    return { what: { code: 'number', name: of.text }, ids };
  }
  if ('factIds' in of) return { what: { code: 'facts', name: of.factIds.join(', ') }, ids: of.factIds };
  if ('exported' in of) return traceExport(db, of.exported);
  const model = readChartModel(db, of.chart);
  const ids = distinct(model.series.flatMap(({ points }) => points.flatMap(factsOf)));
  return { what: { code: 'chart', name: model.title }, ids };
}
