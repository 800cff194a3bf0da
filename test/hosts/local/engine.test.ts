import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { type Client, createClient } from '../../../electron/contract/client.ts';
import { type LocalHost, startLocalHost } from '../../../electron/hosts/local/startLocalHost.ts';

let folder: string;
let host: LocalHost;
let cookie: string;
let client: Client;

const workspace = (): string => join(folder, 'workspace');
const origin = (): string => new URL(host.url).origin;

async function enterPage(): Promise<void> {
  const entrance = await fetch(host.makeLink(), { redirect: 'manual' });
  cookie = (entrance.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const socket = new WebSocket(`${origin().replace('http', 'ws')}/ws`, { headers: { cookie, origin: origin() } });
  await once(socket, 'open');
  client = createClient({
    send: (message) => socket.send(JSON.stringify(message)),
    onMessage: (listener) => socket.on('message', (data) => listener(JSON.parse(String(data)))),
  });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'crosscheck-served-'));
  vi.stubEnv('CROSSCHECK_STATE', join(folder, 'state'));
  host = await startLocalHost({ workspace: workspace(), renderer: folder });
  await enterPage();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const upload = async (name: string, body: string): Promise<string> => {
  const headers = { cookie, origin: origin(), 'X-Crosscheck': '1' };
  const url = `${origin()}/upload?name=${encodeURIComponent(name)}`;
  const answer = await fetch(url, { method: 'POST', headers, body });
  return ((await answer.json()) as { handle: string }).handle;
};

const TEXT = '港口简报\n2024年5月3日\n截至2024年4月底，该港口累计完成集装箱吞吐量140万标箱。\n';

it('a page makes a project, uploads an article and reads its facts', { timeout: 60_000 }, async () => {
  const handle = await client.call('host.newProject', { name: '港口' });
  await client.call('project.create', { handle: handle ?? '', name: '港口' });
  const report = await client.call('import.files', { handles: [await upload('简报.txt', TEXT)] });
  expect(report.files).toMatchObject([{ name: '简报.txt' }]);
  const { rows } = await client.call('facts.page', { filter: {} });
  expect(rows.map(({ quantity }) => quantity.raw).join()).toContain('140万');
  const known = await client.call('host.projects', {});
  expect(known.map(({ name }) => name)).toEqual(['港口']);
});

it('a copy of the project is fetched as a download', { timeout: 60_000 }, async () => {
  const { handle, name, bytes } = await client.call('project.saveCopy', {});
  const answer = await fetch(`${origin()}/download/${handle}`, { headers: { cookie } });
  const body = Buffer.from(await answer.arrayBuffer());
  expect(body.subarray(0, 15).toString()).toBe('SQLite format 3');
  expect(body).toHaveLength(bytes);
  expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent(name));
});

it('a second page sees what the first one changes', { timeout: 60_000 }, async () => {
  const first = client;
  await enterPage();
  const changed = new Promise<void>((resolve) => {
    client.on('changed', () => resolve());
  });
  const { rows } = await first.call('facts.page', { filter: {} });
  await first.call('facts.review', { target: { ids: rows.map(({ id }) => id) }, status: 'accepted' });
  await changed;
});

it('closing leaves the project file alone, and nothing beside it', { timeout: 60_000 }, async () => {
  await host.close();
  expect(readdirSync(workspace()).sort()).toEqual(['scratch', '港口.crosscheck']);
  expect(readdirSync(join(workspace(), 'scratch'))).toEqual([]);
});
