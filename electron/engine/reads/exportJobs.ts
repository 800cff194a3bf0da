import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { getFactDetails } from '../../../db/queries/review/factDetail.ts';
import { listFactIds } from '../../../db/queries/review/pageFacts.ts';
import type { FactDetail, FactFilter } from '../../common/factRow.ts';
import type { Handlers } from '../../contract/dispatch.ts';
import type { CallOutput } from '../../contract/table.ts';
import { BOM, formatCsvRow } from '../../pipeline/export/csv.ts';
import { readChartModel } from '../chartModel.ts';
import { formatChartRows } from '../exports/chartRows.ts';
import { drawChart } from '../exports/drawChart.ts';
import { FACT_COLUMNS, formatFactRow, toFactJson } from '../exports/factRows.ts';
import { describeDownload, type NewDownload, reserveDownload } from '../handles.ts';
import type { ReadContext } from './readContext.ts';

type Download = CallOutput<'facts.export'>;
/** Facts held in memory at a time. */
const BATCH = 500;
const MOST_FACTS = 5_000_000;

function* iterateFacts({ db }: ReadContext, filter: FactFilter): Generator<FactDetail> {
  const ids = listFactIds(db, filter, MOST_FACTS);
  for (let at = 0; at < ids.length; at += BATCH) yield* getFactDetails(db, ids.slice(at, at + BATCH));
}

function writeLines(path: string, lines: Iterable<string>): void {
  const file = openSync(path, 'w');
  try {
    for (const line of lines) writeSync(file, line);
  } finally {
    closeSync(file);
  }
}

function* formatFacts(context: ReadContext, filter: FactFilter, format: 'csv' | 'jsonl'): Generator<string> {
  if (format === 'csv') yield BOM + formatCsvRow(FACT_COLUMNS);
  for (const fact of iterateFacts(context, filter))
    yield format === 'csv' ? formatCsvRow(formatFactRow(fact)) : `${JSON.stringify(toFactJson(fact))}\n`;
}

function finish({ offer }: ReadContext, file: NewDownload): Download {
  offer(file);
  return describeDownload(file);
}

export const exportJobs = (context: ReadContext): Handlers => ({
  'facts.export': ({ filter, format }) => {
    const file = reserveDownload(context.scratchFolder, `facts.${format}`);
    writeLines(file.path, formatFacts(context, filter, format));
    return finish(context, file);
  },
  'charts.export': async ({ spec, format, scale }) => {
    const model = readChartModel(context.db, spec);
    const file = reserveDownload(context.scratchFolder, `${model.title || 'chart'}.${format}`);
    if (format === 'csv') writeLines(file.path, formatChartRows(model));
    else writeFileSync(file.path, await drawChart(model, format, scale));
    return finish(context, file);
  },
});
