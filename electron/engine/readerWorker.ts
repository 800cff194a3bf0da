import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { closeDb, openForReading } from '../../db/open.ts';
import { createDispatcher } from '../contract/dispatch.ts';
import { createFreezer, type FreezeRequest } from './editions/freezeInWorker.ts';
import { createReadHandlers } from './reads/readHandlers.ts';

const { projectPath, scratchFolder } = z
  .object({ projectPath: z.string(), scratchFolder: z.string() })
  .parse(workerData);

const db = openForReading(projectPath);
const send = (message: unknown): void => parentPort?.postMessage(message);
const handlers = createReadHandlers({
  db,
  scratchFolder,
  offer: (download) => send({ engine: 'offer', ...download }),
  note: (made) => send({ made }),
  progress: (data) => send({ event: 'progress', data }),
});
const freezer = createFreezer(projectPath, (data) => send({ event: 'progress', data }));
const dispatcher = createDispatcher({ handlers, send });

function close(): void {
  closeDb(db);
  parentPort?.close();
}

const isFreeze = (message: unknown): message is { freeze: FreezeRequest } | { stopFreeze: string } =>
  typeof message === 'object' && message !== null && ('freeze' in message || 'stopFreeze' in message);

parentPort?.on('message', (message: unknown) => {
  if (message === 'close') close();
  else if (isFreeze(message)) {
    if ('freeze' in message) void freezer.freeze(message.freeze).then((reply) => send({ reply }));
    else freezer.stop(message.stopFreeze);
  } else dispatcher.receive(message);
});
