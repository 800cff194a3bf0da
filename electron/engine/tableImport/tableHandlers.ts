import { basename } from 'node:path';
import { inTransaction, type WriteDb } from '../../../db/handle.ts';
import { insertArrival, readBefore } from '../../../db/queries/edition/arrivals.ts';
import { commitTable } from '../../../db/queries/import/commitTable.ts';
import { findSourceByHash, hashBytes } from '../../../db/queries/import/source.ts';
import type { TableChoices, TablePlan, TableReading, TableReport } from '../../common/tableImport.ts';
import type { CallContext, Handlers } from '../../contract/dispatch.ts';
import { CallError } from '../../contract/errors.ts';
import type { EngineContext } from '../context.ts';
import { createProgressMeter } from '../jobs/progressMeter.ts';
import { readSourceFile } from '../readFile.ts';
import { refreshFindings } from '../refreshFindings.ts';
import { chooseRows } from './chooseRows.ts';
import { layOutTable } from './keptTable.ts';
import { parseInWorker } from './parseInWorker.ts';
import { describePlan, type PlannedRow, planRows } from './planTable.ts';
import type { ParsedTable } from './tableRow.ts';

interface Asked {
  readonly call: 'import.tablePlan' | 'import.tableCommit';
  readonly handle: string;
  readonly reading: TableReading;
}

interface Read {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly table: ParsedTable;
  readonly rows: readonly PlannedRow[];
}

const REFUSALS: Readonly<Record<string, 'table-too-large' | 'not-a-table'>> = {
  'too-large': 'table-too-large',
  'memory-limit': 'table-too-large',
  'time-limit': 'table-too-large',
};

async function readBytes(context: EngineContext, handle: string): Promise<{ bytes: Uint8Array; fileName: string }> {
  const { path, name } = context.handles.resolve(handle);
  const file = await readSourceFile(path);
  const fileName = basename(name);
  if ('ok' in file) return { bytes: file.ok.bytes, fileName };
  throw new CallError(file.error === 'too-large' ? 'table-too-large' : 'unreadable', { file: fileName });
}

async function readRows(context: EngineContext, asked: Asked, { id, signal }: CallContext): Promise<Read> {
  const { bytes, fileName } = await readBytes(context, asked.handle);
  const parsed = await parseInWorker({ bytes, reading: asked.reading }, signal);
  if ('refused' in parsed) throw new CallError(REFUSALS[parsed.refused] ?? 'not-a-table', { file: fileName });
  const table = parsed.ok;
  const total = table.rows.length;
  const meter = createProgressMeter({ job: id, call: asked.call, total, report: context.progress });
  const step = (done: number): void => meter.step(done, fileName);
  const { rows } = await planRows({ db: context.holder.writer(), table, signal, step });
  meter.finish(total);
  return { fileName, bytes, table, rows };
}

/** A cancelled job answers as one, not as a failure. */
async function orCancelled<T>(call: string, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw signal.aborted ? new CallError('cancelled', { call }) : error;
  }
}

function describe(db: WriteDb, { fileName, bytes, table, rows }: Read): TablePlan {
  const isKnown = findSourceByHash(db, hashBytes(bytes)) !== null;
  return describePlan({ fileName, isKnown }, table, rows);
}

const NOTHING = { accepted: 0, edited: 0, added: 0, alone: 0, articleId: null } as const;

function commit(context: EngineContext, read: Read, choices: TableChoices): TableReport {
  const db = context.holder.writer();
  const { fileName, bytes, table, rows } = read;
  const kept = layOutTable(fileName, table);
  const { findCell: _, ...article } = kept;
  const source = {
    bytes,
    fileName,
    encoding: table.encoding ?? 'utf-8',
    encodingConfidence: table.confidence,
    text: table.text,
    leftOut: [],
  } as const;
  return inTransaction(db, () => {
    const { accepted, written, alone } = chooseRows({ db, table: kept, fileName }, rows, choices);
    const done = accepted.length + written.length + alone.length;
    if (done === 0) return { ...NOTHING, left: rows.length };
    const person = { who: context.holder.who(), reason: fileName };
    const before = readBefore(db);
    const committed = commitTable(db, person, { source, article, accepted, written, alone });
    const facts = committed.added + committed.alone;
    if (facts > 0) insertArrival(db, before, { who: person.who, articles: 0, facts });
    return { ...committed, left: rows.length - done };
  });
}

export function tableHandlers(context: EngineContext): Handlers {
  return {
    'import.tablePlan': ({ handle, reading }, call) =>
      orCancelled('import.tablePlan', call.signal, async () => {
        const read = await readRows(context, { call: 'import.tablePlan', handle, reading }, call);
        return describe(context.holder.writer(), read);
      }),
    'import.tableCommit': ({ handle, reading, choices }, call) =>
      context.holder.exclusively(() =>
        orCancelled('import.tableCommit', call.signal, async () => {
          const read = await readRows(context, { call: 'import.tableCommit', handle, reading }, call);
          const report = commit(context, read, choices);
          context.changed('articles', 'facts', 'history', 'project');
          await refreshFindings(context, call.signal);
          return report;
        }),
      ),
  };
}
