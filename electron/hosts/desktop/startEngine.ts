import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngineLink, type EngineLink } from '../engineLink.ts';
import { logFile } from '../folders.ts';
import { spawnUtilityEngine } from './utilityEngine.ts';

export interface RunningEngine {
  readonly link: EngineLink;
  /** Closes the project, ends the engine, removes what it had made and nobody fetched. */
  close(): Promise<void>;
}

/** The engine, with a folder of its own for exports until they are saved. It is started again when it crashes. */
export function startEngine(): RunningEngine {
  const scratchFolder = mkdtempSync(join(tmpdir(), 'crosscheck-'));
  const link = createEngineLink({ spawn: spawnUtilityEngine, scratchFolder, logFile: logFile(), hostName: 'desktop' });
  return {
    link,
    async close() {
      await link.shutdown();
      await rm(scratchFolder, { recursive: true, force: true });
    },
  };
}
