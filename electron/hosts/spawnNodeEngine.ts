import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EngineOptions, EnginePort, SpawnEngine } from './enginePort.ts';

/** In the sources the engine stands in its own folder; in the bundle all entries lie side by side. */
function findEntry(): string {
  const extension = extname(import.meta.url);
  const beside = fileURLToPath(new URL(`./engineProcess${extension}`, import.meta.url));
  return existsSync(beside) ? beside : fileURLToPath(new URL(`../engine/engineProcess${extension}`, import.meta.url));
}

/** JSON texts only: the default serialisation of `fork` turns a Uint8Array into an object of numbers. */
function adapt(child: ChildProcess): EnginePort {
  return {
    pid: child.pid,
    send: (text) => {
      if (child.connected) child.send(text, () => {});
    },
    onMessage: (listener) => child.on('message', (message) => typeof message === 'string' && listener(message)),
    onExit: (listener) => child.on('exit', listener),
    kill: () => child.kill('SIGKILL'),
  };
}

/** The engine of a file as a child process of Node. It ends by itself when its parent is gone. */
export const spawnEngineOf =
  (entry: string): SpawnEngine =>
  (options: EngineOptions) =>
    adapt(
      fork(entry, [JSON.stringify(options)], {
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
        // The terminal sends Ctrl+C to the whole group; the host decides when the engine closes.
        detached: process.platform !== 'win32',
      }),
    );

export const spawnNodeEngine: SpawnEngine = spawnEngineOf(findEntry());
