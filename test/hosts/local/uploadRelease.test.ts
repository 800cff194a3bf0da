import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Client } from '../../../electron/contract/client.ts';
import { createEngineLink, type EngineLink } from '../../../electron/hosts/engineLink.ts';
import { connectClient } from '../../../electron/hosts/linkClient.ts';
import { spawnEngine } from '../../harness/spawnEngine.ts';

const TEXT = '云川港年报\n去年，云川港完成货物吞吐量1200万吨，航线增加了三条，船员们都很高兴。\n';
let folder: string;
let uploads: string;
let link: EngineLink;
let client: Client;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'crosscheck-uploads-'));
  uploads = join(folder, 'uploads');
  mkdirSync(uploads);
  const options = { scratchFolder: join(folder, 'scratch'), logFile: join(folder, 'log'), hostName: 'test' };
  link = createEngineLink({ spawn: spawnEngine, uploadFolder: uploads, ...options });
  client = connectClient(link).client;
  await client.call('project.create', { handle: link.grant(join(folder, 'p.crosscheck')), name: 'p' });
});
afterAll(async () => {
  await link.shutdown();
  rmSync(folder, { recursive: true, force: true });
});

function upload(text: string): { path: string; handle: string } {
  const path = join(uploads, `u${text.length}`);
  writeFileSync(path, text);
  return { path, handle: link.grant(path, 'a.txt') };
}

test('an upload is there while it is planned and gone once it is in; a chosen file stays', async () => {
  const { path, handle } = upload(TEXT);
  const chosen = join(folder, 'b.txt');
  writeFileSync(chosen, TEXT.replace('1200', '1300'));
  const { planId } = await client.call('import.plan', { handles: [handle, link.grant(chosen)] });
  expect(existsSync(path)).toBe(true);
  expect((await client.call('import.commit', { planId })).articles).toBe(2);
  await vi.waitFor(() => expect(existsSync(path)).toBe(false));
  expect(existsSync(chosen)).toBe(true);
});

test('so it is when the plan is discarded', async () => {
  const { path, handle } = upload(`${TEXT} 。`);
  const { planId } = await client.call('import.plan', { handles: [handle] });
  await client.call('import.discard', { planId });
  await vi.waitFor(() => expect(existsSync(path)).toBe(false));
});
