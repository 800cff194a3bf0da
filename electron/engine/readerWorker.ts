import { parentPort } from 'node:worker_threads';
import type { ReadDb } from '../../db/handle.ts';
import { closeDb, openForReading } from '../../db/open.ts';
import { createDispatcher, type Dispatcher } from '../contract/dispatch.ts';
import type { FreezeRequest, Freezer } from './editions/freezeInWorker.ts';
import { lowerPriority } from './lowerPriority.ts';
import { createReadHandlers } from './reads/readHandlers.ts';

/** The first message. */
export interface ReaderProject {
  readonly projectPath: string;
  readonly scratchFolder: string;
  /** Pages of the grid go before what this thread answers. */
  readonly isBeside: boolean;
}
let project: ReaderProject | null = null;

const send = (message: unknown): void => parentPort?.postMessage(message);

function readProject(): ReaderProject {
  if (!project) throw new Error('a reading thread was asked before it was told what to read');
  return project;
}

function open(): { readonly db: ReadDb; readonly dispatcher: Dispatcher } {
  const { projectPath, scratchFolder, isBeside } = readProject();
  if (isBeside) lowerPriority('beside');
  const db = openForReading(projectPath);
  const handlers = createReadHandlers({
    db,
    scratchFolder,
    offer: (download) => send({ engine: 'offer', ...download }),
    note: (made) => send({ made }),
    progress: (data) => send({ event: 'progress', data }),
  });
  return { db, dispatcher: createDispatcher({ handlers, send }) };
}

/** By the first request: the thread may start while the file is still brought to the newest format. */
let opened: ReturnType<typeof open> | null = null;

function answer(message: unknown): void {
  opened ??= open();
  opened.dispatcher.receive(message);
}

async function loadFreezer(): Promise<Freezer> {
  const { createFreezer } = await import('./editions/freezeInWorker.ts');
  return createFreezer(readProject().projectPath, (data) => send({ event: 'progress', data }));
}
let freezer: Promise<Freezer> | null = null;

async function follow(message: FreezeMessage): Promise<void> {
  freezer ??= loadFreezer();
  const { freeze, stop } = await freezer;
  if ('freeze' in message) send({ reply: await freeze(message.freeze) });
  else stop(message.stopFreeze);
}

function close(): void {
  if (opened) closeDb(opened.db);
  parentPort?.close();
}

type FreezeMessage = { freeze: FreezeRequest } | { stopFreeze: string };
const isFreeze = (message: unknown): message is FreezeMessage =>
  typeof message === 'object' && message !== null && ('freeze' in message || 'stopFreeze' in message);

const isProject = (message: unknown): message is ReaderProject =>
  typeof message === 'object' && message !== null && 'projectPath' in message;

parentPort?.on('message', (message: unknown) => {
  if (message === 'close') close();
  else if (isProject(message)) project = message;
  else if (isFreeze(message)) void follow(message);
  else answer(message);
});
