import { join } from 'node:path';
import { spawnEngineOf } from '../../electron/hosts/spawnNodeEngine.ts';
import { buildStale } from '../../electron/hosts/start/buildStale.ts';
import { ROOT, TARGETS } from '../../electron/hosts/start/buildTargets.ts';

await buildStale(['electron']);

/** The engine that users run: its threads load the bundle, and not hundreds of sources. */
export const spawnBundledEngine = spawnEngineOf(join(ROOT, TARGETS.electron.out, 'engineProcess.js'));
