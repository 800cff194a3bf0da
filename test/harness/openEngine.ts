import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Client, createClient } from '../../electron/contract/client.ts';
import { createEngineLink, type EngineLink } from '../../electron/hosts/engineLink.ts';
import { spawnNodeEngine } from '../../electron/hosts/spawnNodeEngine.ts';

export interface TestEngine {
  readonly folder: string;
  readonly link: EngineLink;
  readonly client: Client;
  /** A second client on the same engine. */
  connect(): Client;
  close(): Promise<void>;
}

export function connectClient(link: EngineLink): Client {
  let deliver: (message: unknown) => void = () => {};
  const wire = link.connect((message) => deliver(message));
  return createClient({
    send: wire.receive,
    onMessage: (listener) => {
      deliver = listener;
    },
  });
}

/** The real engine in its own process, with a folder of its own. */
export function openEngine(): TestEngine {
  const folder = mkdtempSync(join(tmpdir(), 'crosscheck-engine-'));
  const options = { scratchFolder: join(folder, 'scratch'), logFile: join(folder, 'log'), hostName: 'test' };
  const link = createEngineLink({ spawn: spawnNodeEngine, ...options });
  return {
    folder,
    link,
    client: connectClient(link),
    connect: () => connectClient(link),
    async close() {
      await link.shutdown();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
