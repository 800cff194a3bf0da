import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { type Client, createClient, type Port } from '../../electron/contract/client.ts';
import { CallError } from '../../electron/contract/errors.ts';
import { toHost } from '../../electron/contract/hostChannel.ts';
import { createEngine } from '../../electron/engine/engine.ts';
import { openLog } from '../../electron/engine/log.ts';
import { startLocalHost } from '../../electron/hosts/local/startLocalHost.ts';
import { openEngine } from '../harness/openEngine.ts';
import { ARTICLE } from './article.ts';
import { openDesktop } from './desktopTransport.ts';
import type { Ground } from './validInputs.ts';

export interface Transport {
  readonly client: Client;
  readonly ground: Ground;
  /** Bytes behind a download's handle were really made. */
  close(): Promise<void>;
}

const HANDLES = { newProject: 'handle-new-project', project: 'handle-project', file: 'handle-file' };

function makeFolder(): { folder: string; file: string } {
  const folder = mkdtempSync(join(tmpdir(), 'crosscheck-contract-'));
  const file = join(folder, 'a.txt');
  writeFileSync(file, ARTICLE);
  return { folder, file };
}

/** The engine in this process; what it sends goes through JSON as on every wire. */
async function openInProcess(): Promise<Transport> {
  const { folder, file } = makeFolder();
  let deliver: (message: unknown) => void = () => {};
  const engine = createEngine({
    scratchFolder: join(folder, 'scratch'),
    hostName: 'test',
    log: openLog(join(folder, 'log')),
    send: (message) => {
      if (!toHost.safeParse(message).success) deliver(JSON.parse(JSON.stringify(message)));
    },
  });
  const client = createClient({
    send: (message) => engine.receive(JSON.parse(JSON.stringify(message))),
    onMessage: (listener) => {
      deliver = listener;
    },
  });
  const project = join(folder, 'p.crosscheck');
  engine.grant({ handle: HANDLES.newProject, path: join(folder, 'new.crosscheck'), name: 'new' });
  engine.grant({ handle: HANDLES.project, path: project, name: 'p' });
  engine.grant({ handle: HANDLES.file, path: file, name: 'a.txt' });
  await client.call('project.create', { handle: HANDLES.project, name: 'p' });
  await client.call('project.close', {});
  return {
    client,
    ground: HANDLES,
    async close() {
      await engine.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function openChild(): Promise<Transport> {
  const { client, link, folder, close } = openEngine();
  const file = join(folder, 'a.txt');
  writeFileSync(file, ARTICLE);
  const project = link.grant(join(folder, 'p.crosscheck'));
  await client.call('project.create', { handle: project, name: 'p' });
  await client.call('project.close', {});
  return {
    client,
    ground: { newProject: link.grant(join(folder, 'new.crosscheck')), project, file: link.grant(file) },
    close,
  };
}

async function enter(link: string): Promise<{ url: URL; cookie: string }> {
  const answer = await fetch(link, { redirect: 'manual' });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0];
  if (!cookie) throw new Error(`no cookie for ${link}`);
  return { url: new URL(link), cookie };
}

function openSocket(url: URL, cookie: string): Promise<{ port: Port; socket: WebSocket }> {
  const socket = new WebSocket(`ws://${url.host}/ws`, { headers: { cookie, origin: url.origin } });
  const port: Port = {
    send: (message) => socket.send(JSON.stringify(message)),
    onMessage: (listener) => socket.on('message', (data) => listener(JSON.parse(data.toString()))),
  };
  return new Promise((resolve, reject) => {
    socket.once('open', () => resolve({ port, socket }));
    socket.once('error', reject);
  });
}

/** As a browser does it: the one-time link, the cookie, an upload and a WebSocket. */
async function openLocal(): Promise<Transport> {
  const { folder } = makeFolder();
  const renderer = join(folder, 'page');
  mkdirSync(renderer);
  writeFileSync(join(renderer, 'index.html'), '<!doctype html>');
  const host = await startLocalHost({ workspace: join(folder, 'workspace'), renderer, open: false });
  const { url, cookie } = await enter(host.link);
  const { port, socket } = await openSocket(url, cookie);
  const client = createClient(port);
  const upload = await fetch(`${url.origin}/upload?name=a.txt`, {
    method: 'POST',
    headers: { cookie, origin: url.origin, 'x-crosscheck': '1' },
    body: ARTICLE,
  });
  const { handle: file } = (await upload.json()) as { handle: string };
  const [project, newProject] = [
    await client.call('host.newProject', { name: 'p' }),
    await client.call('host.newProject', { name: 'new' }),
  ];
  if (!project || !newProject) throw new CallError('internal');
  await client.call('project.create', { handle: project, name: 'p' });
  await client.call('project.close', {});
  return {
    client,
    ground: { newProject, project, file },
    async close() {
      socket.close();
      await host.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export const TRANSPORTS: Readonly<Record<string, () => Promise<Transport>>> = {
  'in this process': openInProcess,
  'a child process': openChild,
  'the WebSocket of the local host': openLocal,
  'Electron IPC, mocked': openDesktop,
};
