import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { say } from '../cli/talk.ts';
import { buildStale } from './buildStale.ts';
import { ROOT, TARGETS } from './buildTargets.ts';
import { findDesktopObstacle, type Obstacle, thisMachine } from './desktopObstacle.ts';
import { findElectronBinary } from './electronBinary.ts';
import { FETCH_SECONDS, fetchElectron } from './fetchElectron.ts';
import { noteSlowFetch, wasFetchSlow } from './fetchMemory.ts';
import { readArguments, StartError, type StartRequest } from './readArguments.ts';
import { runDesktop } from './runDesktop.ts';
import { tell, translate } from './words.ts';

type Electron = { readonly binary: string } | { readonly obstacle: Obstacle };

async function fetchBinary(): Promise<Electron> {
  tell('fetching', { seconds: FETCH_SECONDS });
  const outcome = await fetchElectron();
  if (outcome === 'slow') noteSlowFetch();
  const binary = outcome === 'fetched' ? findElectronBinary() : null;
  return binary ? { binary } : { obstacle: 'fetch-failed' };
}

async function findElectron(): Promise<Electron> {
  const obstacle = findDesktopObstacle(thisMachine());
  if (obstacle) return { obstacle };
  const binary = findElectronBinary();
  if (binary) return { binary };
  if (process.env.CROSSCHECK_NO_DOWNLOAD) return { obstacle: 'no-download' };
  return wasFetchSlow() ? { obstacle: 'fetch-slow' } : fetchBinary();
}

/** The bundle: engine and threads are up in a third of the time that the sources take. */
const loadLocalHost = (): Promise<typeof import('./runLocal.ts')> =>
  import(pathToFileURL(join(ROOT, TARGETS.electron.out, 'localHost.js')).href);

async function serveLocally(project: string | null, obstacle: Obstacle | null): Promise<number> {
  await buildStale(['renderer', 'electron']);
  const { runLocal } = await loadLocalHost();
  return runLocal(project, () => {
    if (obstacle) tell('local', { reason: translate(`start:reason.${obstacle}`) });
    else tell('localAsked');
  });
}

async function start({ project, isLocal }: StartRequest): Promise<number> {
  if (isLocal) return serveLocally(project, null);
  const found = await findElectron();
  if ('obstacle' in found) return serveLocally(project, found.obstacle);
  await buildStale(['renderer', 'electron']);
  return (await runDesktop(found.binary, project)) ?? serveLocally(project, 'did-not-start');
}

try {
  process.exitCode = await start(readArguments(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  say(error.message);
  process.exitCode = error.exitCode;
}
