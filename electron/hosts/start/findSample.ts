import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { wordError } from '../cli/talk.ts';
import { makeSampleProject } from './sampleProject.ts';
import { tell, translate } from './words.ts';

/** The sample project's own copy in the workspace; made the first time. Null where that fails, which is said. */
export async function findSample(workspace: string): Promise<string | null> {
  const path = join(workspace, 'sample.crosscheck');
  if (existsSync(path)) return path;
  tell('makingSample', { file: path });
  try {
    await makeSampleProject(path, translate('start:sampleName'));
    return path;
  } catch (error) {
    tell('sampleFailed', { reason: wordError(error) });
    return null;
  }
}
