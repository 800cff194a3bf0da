import type { Worker } from 'node:worker_threads';
import type { FrozenEdition } from '../../db/queries/edition/editions.ts';
import { kindOf } from '../contract/dispatch.ts';
import type { Outbound, Request } from '../contract/envelope.ts';
import { CallError } from '../contract/errors.ts';
import { isCallName } from '../contract/table.ts';
import type { FreezeReply, FreezeRequest } from './editions/freezeInWorker.ts';
import type { ExportDraft } from './exports/produceExport.ts';
import type { ReaderProject } from './readerWorker.ts';
import { createReadQueue } from './readQueue.ts';
import { takeReader } from './spareReader.ts';

export interface ReaderOptions {
  readonly projectPath: string;
  readonly scratchFolder: string;
  readonly isBeside: boolean;
  readonly send: (message: Outbound) => void;
  /** A file was made that the writer should note. */
  readonly onMade: (made: ExportDraft) => void;
  readonly onCrash: (error: unknown) => void;
}

export interface ReaderThread {
  /** Starts the thread ahead of the first request: its program takes a while to load. */
  warm(): void;
  /** Hands a request over; its reply goes straight to `send`. */
  forward(request: Request): void;
  cancel(id: string): void;
  /** Once it has answered what it was asked, or soon after. */
  answered(): Promise<void>;
  /** The same for a new list alone. */
  painted(): Promise<void>;
  /** All that an edition holds, as of one moment. @throws CallError `cancelled`, `engine-stopped` */
  freezeEdition(request: FreezeRequest, signal: AbortSignal): Promise<FrozenEdition>;
  close(): Promise<void>;
}

/** What a reading thread sends besides replies. */
export type FromReader = Outbound | { made: ExportDraft } | { reply: FreezeReply };

/** A reading connection in a thread of its own, so that a page of the grid never waits for an import. */
export function startReader({
  projectPath,
  scratchFolder,
  isBeside,
  send,
  onMade,
  onCrash,
}: ReaderOptions): ReaderThread {
  const due = new Set<string>();
  const queue = createReadQueue(post);
  const freezing = new Map<string, PromiseWithResolvers<FrozenEdition>>();
  let worker: Worker | null = null;
  let isClosing = false;

  function settleFreeze(reply: FreezeReply): void {
    const due = freezing.get(reply.job);
    freezing.delete(reply.job);
    if ('frozen' in reply) due?.resolve(reply.frozen);
    else due?.reject('failed' in reply ? reply.failed : new CallError('cancelled', { call: 'editions.publish' }));
  }

  function receive(message: FromReader): void {
    if ('reply' in message) {
      settleFreeze(message.reply);
      return;
    }
    if ('made' in message) {
      onMade(message.made);
      return;
    }
    send(message);
    if (!('id' in message)) return;
    due.delete(message.id);
    queue.settle(message.id);
  }

  function post(request: Request): void {
    due.add(request.id);
    ensureWorker().postMessage(request);
  }

  function failDue(code: 'engine-stopped' | 'no-project'): void {
    const lost = [...due, ...queue.clear().map(({ id }) => id)];
    due.clear();
    for (const id of lost) send({ id, error: { code, params: {} } });
    for (const { reject } of freezing.values()) reject(new CallError(code));
    freezing.clear();
  }

  /** Started by the first request: many commands never read. */
  function ensureWorker(): Worker {
    if (worker) return worker;
    worker = takeReader()
      .on('message', receive)
      .on('error', (error) => {
        onCrash(error);
        worker = null;
        failDue('engine-stopped');
      });
    worker.postMessage({ projectPath, scratchFolder, isBeside } satisfies ReaderProject);
    return worker;
  }

  return {
    warm: () => void ensureWorker(),
    forward(request) {
      if (isClosing) return send({ id: request.id, error: { code: 'no-project', params: {} } });
      if (!isCallName(request.name) || kindOf(request.name) !== 'read') return post(request);
      queue.add(request);
    },
    cancel(id) {
      const request = queue.remove(id);
      if (!request) return void worker?.postMessage({ cancel: id });
      send({ id, error: { code: 'cancelled', params: { call: request.name } } });
    },
    answered: () => queue.answered(),
    painted: () => queue.painted(),
    freezeEdition(request, signal) {
      const next = Promise.withResolvers<FrozenEdition>();
      freezing.set(request.job, next);
      ensureWorker().postMessage({ freeze: request });
      signal.addEventListener('abort', () => worker?.postMessage({ stopFreeze: request.job }), { once: true });
      return next.promise;
    },
    async close() {
      isClosing = true;
      const closing = worker;
      if (!closing) return;
      closing.postMessage('close');
      await new Promise((resolve) => closing.once('exit', resolve));
      failDue('no-project');
    },
  };
}
