import { findExport, getExport, pageExports } from '../../../db/queries/export/exports.ts';
import type { Handlers } from '../../contract/dispatch.ts';
import { composeTrace } from '../exports/composeDocument.ts';
import { createValueReader, describeExport, listChanges } from '../exports/exportState.ts';
import { describeMaker } from '../exports/produceExport.ts';
import { found, type ReadContext } from './readContext.ts';

export const exportReads = (context: ReadContext): Handlers => {
  const { db } = context;
  return {
    'exports.list': (page) => {
      const { rows, total } = pageExports(db, page);
      const read = createValueReader(db);
      return { rows: rows.map((row) => describeExport(db, row, read)), total };
    },
    'exports.find': ({ mark }) => {
      const stored = findExport(db, mark);
      return stored && describeExport(db, stored);
    },
    'exports.changes': ({ id }) => {
      const stored = found(getExport(db, id), 'export', id);
      return { changes: listChanges(db, stored), isPartial: stored.valueCount === 0 && stored.rowCount > 0 };
    },
    'trace.get': ({ of, language }) =>
      composeTrace(db, of, { ...describeMaker(context), uid: null, language, quotes: 'full' }),
  };
};
