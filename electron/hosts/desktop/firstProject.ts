import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openLog } from '../../engine/log.ts';
import { logFile, workspaceFolder } from '../folders.ts';
import { makeSampleProject } from '../start/sampleProject.ts';
import { lastProject } from './recentProjects.ts';
import { spawnUtilityEngine } from './utilityEngine.ts';

async function makeSample(path: string, name: string): Promise<string | null> {
  try {
    await makeSampleProject(path, name, spawnUtilityEngine);
    // That takes a moment, in which the user may have opened another.
    return lastProject() === null ? path : null;
  } catch (error) {
    openLog(logFile()).write('no-sample', { error });
    return null;
  }
}

/** Where the user left off; before that, a copy of the sample. Null where neither is to be had. */
export async function findFirstProject(sampleName: string): Promise<string | null> {
  const sample = join(workspaceFolder(), 'sample.crosscheck');
  return lastProject() ?? (existsSync(sample) ? sample : makeSample(sample, sampleName));
}
