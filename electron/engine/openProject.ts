import type { ReadDb, WriteDb } from '../../db/handle.ts';
import { acquireLock, type LockHolder } from '../../db/lock.ts';
import { closeDb, createProject, openForReading, openForWriting } from '../../db/open.ts';
import type { FrozenEdition } from '../../db/queries/edition/editions.ts';
import type { Outbound } from '../contract/envelope.ts';
import { CallError } from '../contract/errors.ts';
import type { ToHost } from '../contract/hostChannel.ts';
import { type Checkpoints, createCheckpoints } from './checkpoints.ts';
import type { FreezeRequest } from './editions/freezeInWorker.ts';
import type { ExportDraft } from './exports/produceExport.ts';
import { withFileErrors } from './fileErrors.ts';
import { type FindingsThreads, startFindings } from './findingsThreads.ts';
import { type ReaderThread, startReader } from './readerThread.ts';
import { readSettings, type Settings } from './settings.ts';

export interface OpenProjectOptions {
  readonly path: string;
  readonly name: string;
  readonly mode: 'create' | 'write' | 'read';
  readonly openId: string;
  readonly hostName: string;
  readonly user: string;
  readonly scratchFolder: string;
  readonly send: (message: Outbound | ToHost) => void;
  /** A reading thread made a file that should be noted. */
  readonly onMade: (made: ExportDraft) => void;
  readonly onThreadCrash: (error: unknown) => void;
}

export interface OpenProject {
  readonly openId: string;
  readonly path: string;
  /** Null where another process writes, or the file cannot be written. */
  readonly writer: WriteDb | null;
  readonly reader: ReadDb;
  readonly lockedBy: LockHolder | null;
  settings(): Settings;
  /** Pages of the grid have a thread of their own; exports and copies run in another, findings in a third. */
  readerFor(call: string): ReaderThread;
  /** For a screen: it asks for a page first, and counts may come later than rows. */
  warm(): void;
  cancelRead(id: string): void;
  /** Once the screen has the rows and counts that it asked for, or soon after. */
  answered(): Promise<void>;
  /** The same for a new list of rows alone. */
  painted(): Promise<void>;
  /** Of the writer; null without one. */
  readonly checkpoints: Checkpoints | null;
  /** Where checks run, beside the writer. */
  readonly findings: FindingsThreads;
  /** All that an edition holds, as of one moment, read beside the writer. */
  freezeEdition(request: FreezeRequest, signal: AbortSignal): Promise<FrozenEdition>;
  close(): Promise<void>;
}

interface Connection {
  readonly writer: WriteDb | null;
  readonly reader: ReadDb;
  readonly lockedBy: LockHolder | null;
  readonly release: () => void;
}

function connectForReading(path: string, lockedBy: LockHolder | null): Connection {
  return { writer: null, reader: openForReading(path), lockedBy, release: () => {} };
}

/** Where the file itself cannot be written it is read; every other refusal is told. */
function connectForWriting(path: string, open: () => WriteDb, release: () => void): Connection {
  try {
    const writer = withFileErrors(open);
    return { writer, reader: writer, lockedBy: null, release };
  } catch (error) {
    release();
    if (error instanceof CallError && error.code === 'read-only') return connectForReading(path, null);
    throw error;
  }
}

function connect({ path, name, mode, hostName, user }: OpenProjectOptions): Connection {
  if (mode === 'read') return connectForReading(path, null);
  const open = (): WriteDb => (mode === 'create' ? createProject(path, { name }) : openForWriting(path));
  const lock = acquireOrExplain(path, { host: hostName, user });
  if (lock === null) return connectForWriting(path, open, () => {});
  if (!lock.ok) return connectForReading(path, lock.holder);
  return connectForWriting(path, open, lock.release);
}

/** Null where the folder takes no lock file: then the project cannot be written either, and opening says so. */
function acquireOrExplain(path: string, who: { host: string; user: string }): ReturnType<typeof acquireLock> | null {
  try {
    return acquireLock(path, who);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (['EACCES', 'EROFS', 'EPERM', 'ENOENT', 'ENOTDIR'].includes(code)) return null;
    throw error;
  }
}

const JOBS_APART = new Set([
  'exports.make',
  'exports.list',
  'exports.find',
  'exports.changes',
  'trace.get',
  'charts.picture',
  'charts.model',
  'charts.list',
  'matrix.get',
  'editions.checklist',
  'editions.compare',
  'editions.document',
  'news.counts',
  'news.get',
  'project.saveCopy',
  'project.check',
  'extraction.evaluate',
]);

export async function openProject(options: OpenProjectOptions): Promise<OpenProject> {
  const { path, openId, scratchFolder, send, onMade, onThreadCrash } = options;
  const { writer, reader, lockedBy, release } = withFileErrors(() => connect(options));
  const start = (isBeside: boolean): ReaderThread =>
    startReader({ projectPath: path, scratchFolder, isBeside, send, onMade, onCrash: onThreadCrash });
  const [pages, work] = [start(false), start(true)];
  const findings = startFindings(path);
  const checkpoints = writer && createCheckpoints(writer, onThreadCrash);
  return {
    openId,
    path,
    writer,
    reader,
    lockedBy,
    settings: () => readSettings(reader, options.user),
    readerFor: (call) => (JOBS_APART.has(call) ? work : pages),
    warm: () => pages.warm(),
    cancelRead(id) {
      pages.cancel(id);
      work.cancel(id);
    },
    answered: () => pages.answered(),
    painted: () => pages.painted(),
    checkpoints,
    findings,
    freezeEdition: (request, signal) => work.freezeEdition(request, signal),
    async close() {
      await Promise.all([pages.close(), work.close(), findings.close(), checkpoints?.stop()]);
      closeDb(reader);
      release();
    },
  };
}
