import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '../../electron/contract/client.ts';
import { createEngineLink, type EngineLink } from '../../electron/hosts/engineLink.ts';
import { connectClient } from '../../electron/hosts/linkClient.ts';
import { spawnEngine } from './spawnEngine.ts';

export interface TestEngine {
  readonly folder: string;
  readonly link: EngineLink;
  readonly client: Client;
  /** A second client on the same engine. */
  connect(): Client;
  close(): Promise<void>;
}

/** The real engine in its own process, with a folder of its own. */
export function openEngine(): TestEngine {
  const folder = mkdtempSync(join(tmpdir(), 'crosscheck-engine-'));
  const options = { scratchFolder: join(folder, 'scratch'), logFile: join(folder, 'log'), hostName: 'test' };
  const link = createEngineLink({ spawn: spawnEngine, ...options });
  return {
    folder,
    link,
    client: connectClient(link).client,
    connect: () => connectClient(link).client,
    async close() {
      await link.shutdown();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
