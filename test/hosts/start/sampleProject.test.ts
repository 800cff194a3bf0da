import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createEngineLink } from '../../../electron/hosts/engineLink.ts';
import { connectClient } from '../../../electron/hosts/linkClient.ts';
import { ROOT } from '../../../electron/hosts/start/buildTargets.ts';
import { makeSampleProject } from '../../../electron/hosts/start/sampleProject.ts';
import { spawnEngine } from '../../harness/spawnEngine.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'crosscheck-sample-'));
  vi.stubEnv('CROSSCHECK_STATE', join(folder, 'state'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('is a project with every sample article in it, and nothing is left beside it', { timeout: 60_000 }, async () => {
  const workspace = join(folder, 'workspace');
  const path = join(workspace, 'sample.crosscheck');
  await makeSampleProject(path, 'Sample');
  expect(readdirSync(workspace).sort()).toEqual(['sample.crosscheck', 'scratch']);
  expect(readdirSync(join(workspace, 'scratch'))).toEqual([]);

  const link = createEngineLink({
    spawn: spawnEngine,
    scratchFolder: folder,
    logFile: join(folder, 'log'),
    hostName: 'test',
  });
  const { client } = connectClient(link);
  const info = await client.call('project.open', { handle: link.grant(path) });
  const files = readdirSync(join(ROOT, 'resources/sample')).filter((name) => name.endsWith('.txt'));
  expect(info.name).toBe('Sample');
  expect(info.counts.articles).toBeGreaterThanOrEqual(files.length);
  expect(info.counts.undatedArticles).toBe(0);
  expect(info.counts.troubleOpen).toBeGreaterThan(0);
  await link.shutdown();
});
