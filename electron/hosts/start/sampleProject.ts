import { readdirSync, readFileSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Client } from '../../contract/client.ts';
import { datesTable } from '../../contract/import.ts';
import { createEngineLink, type EngineLink } from '../engineLink.ts';
import type { SpawnEngine } from '../enginePort.ts';
import { logFile } from '../folders.ts';
import { connectClient } from '../linkClient.ts';
import { openScratch } from '../local/scratch.ts';
import { spawnNodeEngine } from '../spawnNodeEngine.ts';

/** Seen from the sources, and from the bundle in `dist/electron`. */
const SAMPLE_FOLDER = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../../../resources/sample' : '../../resources/sample', import.meta.url),
);

const listArticles = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => join(folder, name));

async function fill(client: Client, link: EngineLink, path: string, name: string): Promise<void> {
  await client.call('project.create', { handle: link.grant(path), name });
  const dates = datesTable.parse(JSON.parse(readFileSync(join(SAMPLE_FOLDER, 'dates.json'), 'utf8')));
  const handles = listArticles(SAMPLE_FOLDER).map((file) => link.grant(file));
  await client.call('import.files', { handles, dates });
  await client.call('project.close', {});
}

/** Runs an engine of its own for the time of one piece of work. */
async function withEngine(
  { scratchFolder, spawn }: { scratchFolder: string; spawn: SpawnEngine },
  work: (client: Client, link: EngineLink) => Promise<void>,
): Promise<void> {
  const link = createEngineLink({ spawn, scratchFolder, logFile: logFile(), hostName: 'start' });
  const { client, close } = connectClient(link);
  try {
    await work(client, link);
  } finally {
    close();
    await link.shutdown();
  }
}

/**
 * Imports the sample articles into a new project. Made in the workspace's scratch folder and moved, so that a start
 * that is broken off leaves no half of a sample.
 */
export async function makeSampleProject(
  path: string,
  name: string,
  spawn: SpawnEngine = spawnNodeEngine,
): Promise<void> {
  const scratch = await openScratch(dirname(path));
  const draft = join(scratch.folder, basename(path));
  try {
    await withEngine({ scratchFolder: scratch.downloads, spawn }, (client, link) => fill(client, link, draft, name));
    renameSync(draft, path);
  } finally {
    await scratch.remove();
  }
}
