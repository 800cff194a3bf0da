import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { WriteDb } from '../../db/handle.ts';
import type { LockHolder } from '../../db/lock.ts';
import { insertExport } from '../../db/queries/export/exports.ts';
import { writeMeta } from '../../db/settings.ts';
import { createWriteBatch, type WriteBatch } from '../../db/writeBatch.ts';
import type { Outbound, Request } from '../contract/envelope.ts';
import { CallError } from '../contract/errors.ts';
import type { ToHost } from '../contract/hostChannel.ts';
import type { ExportDraft } from './exports/produceExport.ts';
import type { Granted } from './handles.ts';
import type { Log } from './log.ts';
import { type OpenProject, openProject } from './openProject.ts';
import { systemUser } from './systemUser.ts';

export interface HolderOptions {
  readonly scratchFolder: string;
  readonly hostName: string;
  readonly log: Log;
  readonly send: (message: Outbound | ToHost) => void;
}

export interface ProjectHolder {
  /** Closes what was open and opens this one. */
  open(granted: Granted, mode: 'create' | 'write' | 'read', name?: string): Promise<OpenProject>;
  close(): Promise<void>;
  current(): OpenProject | null;
  /** The writing connection, or a CallError that says who holds the project. What a job batched is committed first. */
  writer(): WriteDb;
  /** For a job that writes much; it ends with `commit`. */
  batch(): WriteBatch;
  /** Who makes a change, for the history. */
  who(): string;
  read(request: Request): void;
  cancelRead(id: string): void;
  /** Between two slices of a long work: calls that came in meanwhile run, and the screen gets what it asked for. */
  giveWay(): Promise<void>;
  /** For work beside the writer: only a new list of rows goes first, which a person waits for. */
  letPaint(): Promise<void>;
  /** Runs once nothing else writes: jobs and edits take turns. */
  exclusively<T>(work: () => Promise<T>): Promise<T>;
}

const readOnlyError = (lockedBy: LockHolder | null): CallError =>
  lockedBy
    ? new CallError('locked', { user: lockedBy.user, host: lockedBy.host, pid: lockedBy.pid, since: lockedBy.since })
    : new CallError('read-only');

/** Holds the one open project of this engine. */
export function createProjectHolder({ scratchFolder, hostName, log, send }: HolderOptions): ProjectHolder {
  let open: OpenProject | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  const copies = new Set<string>();
  let batch: WriteBatch | null = null;

  /** When the project was last copied out; the copy itself is made in a reading thread, which cannot note it. */
  function noteCopy(message: Outbound | ToHost): void {
    if (!('id' in message) || !copies.delete(message.id) || !('ok' in message) || !open?.writer) return;
    writeMeta(open.writer, 'lastBackupAt', open.writer.now());
    send({ event: 'changed', data: { scopes: ['project'] } });
  }

  /** A commit that fails is told to the job whose work it was. */
  function settleBatch(): void {
    try {
      batch?.commit();
    } catch (error) {
      log.write('batch-lost', { error });
    }
  }

  function writer(): WriteDb {
    if (!open) throw new CallError('no-project');
    if (!open.writer) throw readOnlyError(open.lockedBy);
    settleBatch();
    return open.writer;
  }

  /** What left the house is noted by the one who writes; a project that can only be read keeps no list. */
  function noteExport(made: ExportDraft): void {
    if (!open?.writer) return;
    insertExport(writer(), made);
    send({ event: 'changed', data: { scopes: ['exports'] } });
  }

  async function close(): Promise<void> {
    const closing = open;
    open = null;
    settleBatch();
    batch = null;
    await closing?.close();
  }

  return {
    async open(granted, mode, name) {
      await close();
      open = await openProject({
        ...granted,
        mode,
        ...(name === undefined ? {} : { name }),
        openId: randomUUID(),
        hostName,
        user: systemUser(),
        scratchFolder,
        send: (message) => {
          noteCopy(message);
          send(message);
        },
        onMade: noteExport,
        onThreadCrash: (error) => log.write('thread-crash', { error }),
      });
      return open;
    },
    close,
    current: () => open,
    writer,
    batch() {
      batch = createWriteBatch(writer(), open?.checkpoints?.startWhereDue);
      return batch;
    },
    who: () => open?.settings().userName ?? systemUser(),
    read(request) {
      if (request.name === 'project.saveCopy') copies.add(request.id);
      if (open) open.readerFor(request.name).forward(request);
      else send({ id: request.id, error: { code: 'no-project', params: {} } });
    },
    cancelRead: (id) => open?.cancelRead(id),
    async giveWay() {
      await setImmediate();
      await open?.answered();
    },
    async letPaint() {
      await open?.painted();
    },
    exclusively(work) {
      const run = turn.then(work, work);
      turn = run.catch(() => {});
      return run;
    },
  };
}
