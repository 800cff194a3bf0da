import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT, TARGETS } from '../start/buildTargets.ts';
import { isFresh } from '../start/freshness.ts';

/** The bundle of the same sources starts four times faster; a checkout that was edited since runs its sources. */
const { out } = TARGETS.electron;
await import(isFresh(TARGETS.electron) ? pathToFileURL(join(ROOT, out, 'cli.js')).href : './program.ts');
