import { fileURLToPath } from 'node:url';
import { utilityProcess } from 'electron';
import type { SpawnEngine } from '../enginePort.ts';

/** The bundle puts all entries side by side. */
const entry = fileURLToPath(new URL('./engineProcess.js', import.meta.url));

/** The engine as an Electron utility process: with the RunAsNode fuse off it is the only child that can be started. */
export const spawnUtilityEngine: SpawnEngine = (options) => {
  const child = utilityProcess.fork(entry, [JSON.stringify(options)], {
    serviceName: 'Crosscheck engine',
    stdio: 'inherit',
  });
  return {
    get pid() {
      return child.pid;
    },
    send: (text) => child.postMessage(text),
    onMessage: (listener) =>
      child.on('message', (message: unknown) => typeof message === 'string' && listener(message)),
    onExit: (listener) => child.on('exit', listener),
    kill: () => child.kill(),
  };
};
