import { join } from 'node:path';
import type { SpawnEngine } from '../../electron/hosts/enginePort.ts';
import { spawnEngineOf, spawnNodeEngine } from '../../electron/hosts/spawnNodeEngine.ts';
import { ROOT, TARGETS } from '../../electron/hosts/start/buildTargets.ts';
import { isFresh } from '../../electron/hosts/start/freshness.ts';

/** The bundle of the same sources starts four times faster; a checkout that was edited since runs its sources. */
export const spawnEngine: SpawnEngine = isFresh(TARGETS.electron)
  ? spawnEngineOf(join(ROOT, TARGETS.electron.out, 'engineProcess.js'))
  : spawnNodeEngine;
