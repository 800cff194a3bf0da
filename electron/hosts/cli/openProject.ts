import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import type { Client } from '../../contract/client.ts';
import type { ProjectInfo } from '../../contract/project.ts';
import { createEngineLink, type EngineLink } from '../engineLink.ts';
import { logFile } from '../folders.ts';
import { connectClient } from '../linkClient.ts';
import { spawnNodeEngine } from '../spawnNodeEngine.ts';
import { FailedError } from './usage.ts';

export interface OpenedProject {
  readonly link: EngineLink;
  readonly client: Client;
  readonly info: ProjectInfo;
}

/** npm runs scripts in the package's folder; paths are meant from where the user stands. */
export const fromHere = (path: string): string => resolve(process.env.INIT_CWD ?? process.cwd(), path);

export const PROJECT_ENDING = '.crosscheck';
const nameOf = (path: string): string => basename(path).replace(/\.crosscheck$/, '');

async function open(
  client: Client,
  link: EngineLink,
  path: string,
  mode: 'create' | 'read' | 'write',
): Promise<ProjectInfo> {
  const handle = link.grant(path);
  if (mode === 'create') return client.call('project.create', { handle, name: nameOf(path) });
  if (!existsSync(path)) throw new FailedError(`${path}: no such file; crosscheck new ${basename(path)} makes one`);
  // Also for reading: the last reader of a file that nobody else holds would leave its -wal behind.
  const info = await client.call('project.open', { handle, awaitFindings: true });
  if (mode === 'write' && info.isReadOnly)
    throw new FailedError(`${path}: is being written by ${describeHolder(info)}; close it there first`);
  return info;
}

const describeHolder = ({ lockedBy }: ProjectInfo): string =>
  lockedBy ? `${lockedBy.user} (${lockedBy.host}, process ${lockedBy.pid})` : 'another program';

/** Opens a project in an engine of its own, hands it over, and closes both whatever happens. */
export async function withProject(
  file: string,
  mode: 'create' | 'read' | 'write',
  use: (project: OpenedProject) => Promise<void>,
): Promise<void> {
  const path = fromHere(file);
  mkdirSync(dirname(path), { recursive: true });
  const scratchFolder = mkdtempSync(join(tmpdir(), 'crosscheck-cli-'));
  const link = createEngineLink({ spawn: spawnNodeEngine, scratchFolder, logFile: logFile(), hostName: 'cli' });
  try {
    const { client } = connectClient(link);
    const info = await open(client, link, path, mode);
    await use({ link, client, info });
  } finally {
    await link.shutdown();
    rmSync(scratchFolder, { recursive: true, force: true });
  }
}
