import { prepare, type ReadDb } from '../../../db/handle.ts';
import type { ExportInput } from '../../../db/queries/export/exports.ts';
import { readMeta } from '../../../db/settings.ts';
import type { ExportMark } from '../../common/exportMark.ts';
import { nameExport } from '../../common/exportName.ts';
import type { ExportRequest } from '../../common/exportSpec.ts';
import type { ExportId } from '../../common/ids.ts';
import type { CallContext } from '../../contract/dispatch.ts';
import type { CallOutput } from '../../contract/table.ts';
import { describeDownload, type NewDownload, reserveDownload } from '../handles.ts';
import { createProgressMeter } from '../jobs/progressMeter.ts';
import type { ReadContext } from '../reads/readContext.ts';
import { readSettings } from '../settings.ts';
import { systemUser } from '../systemUser.ts';
import { type ExportFile, openExportFile } from './exportFile.ts';
import { digestValues, readExportValues } from './exportValues.ts';
import { makeUid } from './makeUid.ts';
import type { Work } from './writeTable.ts';

/** What a reading thread tells the writer of a file it made. */
export type ExportDraft = ExportInput;

export interface Production {
  readonly request: ExportRequest;
  readonly title: string;
  readonly replaces?: ExportId | undefined;
  /** Rows to come, where that is known. */
  readonly total: number | null;
  readonly write: (file: ExportFile, mark: ExportMark, work: Work) => Promise<void>;
}

const projectName = (db: ReadDb): string => String(readMeta(db, 'name') ?? '');

const lastStep = (db: ReadDb): number =>
  prepare<{ step: number }>(db, 'SELECT coalesce(max(step), 0) AS step FROM history').get()?.step ?? 0;

export interface Maker {
  readonly uid: string;
  readonly madeAt: string;
  readonly madeBy: string;
  readonly project: string;
}

export const describeMaker = ({ db }: ReadContext): Maker => ({
  uid: makeUid(),
  madeAt: new Date().toISOString(),
  madeBy: readSettings(db, systemUser()).userName,
  project: projectName(db),
});

async function writeFile(place: NewDownload, production: Production, { mark, work }: { mark: ExportMark; work: Work }) {
  const file = await openExportFile(place.path);
  try {
    await production.write(file, mark, work);
    return await file.finish();
  } catch (error) {
    await file.discard();
    throw error;
  }
}

/** Writes a file whole or not at all, hands it to the host, and has the project note what it shows. */
export async function produceExport(
  context: ReadContext,
  production: Production,
  call: CallContext,
): Promise<CallOutput<'exports.make'>> {
  const { request, title, replaces } = production;
  const { uid, madeAt, madeBy, project } = describeMaker(context);
  const step = lastStep(context.db);
  const values = readExportValues(context.db, request);
  const total = production.total ?? values.rowCount;
  const meter = createProgressMeter({ job: call.id, call: 'exports.make', total, report: context.progress });
  const mark = { uid, title, project, madeBy, madeAt };
  const name = nameExport({ project, title, madeAt, format: request.format });
  const place = reserveDownload(context.scratchFolder, name);
  const work: Work = { signal: call.signal, step: (done) => meter.step(done, name) };
  const written = await writeFile(place, production, { mark, work });
  // What is printed leaves the house as a PDF.
  const fileName = request.options.isForPrinting ? place.name.replace(/\.html$/, '.pdf') : place.name;
  const record = { uid, fileName, title, request, madeBy, ...written, rowCount: total };
  context.note({ ...record, values: values.values, digest: digestValues(values), step, replaces: replaces ?? null });
  meter.finish(total);
  context.offer(place);
  return { ...describeDownload(place), uid, rowCount: total };
}
