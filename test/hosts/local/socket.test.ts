import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { WebSocket } from 'ws';
import { findLastProject } from '../../../electron/hosts/local/lastProject.ts';
import { FRAME_LIMIT } from '../../../electron/hosts/local/socketWire.ts';
import { type LocalFixture, startFixture } from './localFixture.ts';

let local: LocalFixture;
let headers: Record<string, string>;
beforeAll(async () => {
  local = await startFixture({ 'project.create': async () => ({ name: 'x' }) as never });
  headers = { cookie: await local.enter(), origin: local.origin };
});
afterAll(() => local.close());

async function open(): Promise<WebSocket> {
  const socket = local.openSocket(headers);
  await once(socket, 'open');
  return socket;
}

let next = 0;
async function call(
  socket: WebSocket,
  name: string,
  input: unknown,
): Promise<{ ok?: unknown; error?: { code: string } }> {
  const id = `t${++next}`;
  socket.send(JSON.stringify({ id, name, input }));
  const [data] = await once(socket, 'message');
  const reply = JSON.parse(String(data));
  expect(reply.id).toBe(id);
  return reply;
}

describe('calls of the host', () => {
  it('say what this host is', async () => {
    const socket = await open();
    expect((await call(socket, 'host.info', {})).ok).toMatchObject({ kind: 'local', hasDialogs: false });
    socket.close();
  });

  it("list the workspace's projects by handle, never by path", async () => {
    writeFileSync(join(local.workspace, '连接.crosscheck'), '');
    writeFileSync(join(local.workspace, 'notes.txt'), '');
    const socket = await open();
    const { ok } = await call(socket, 'host.projects', {});
    expect(ok).toEqual([{ handle: expect.any(String), name: '连接', modifiedAt: expect.any(String) }]);
    expect(JSON.stringify(ok)).not.toContain(local.workspace);
    expect((await call(socket, 'host.projects', {})).ok).toEqual(ok);
    socket.close();
  });

  it('make a file name of a project name, inside the workspace and not there yet', async () => {
    const socket = await open();
    for (const [name, file] of [
      ['../../evil', '-..-evil.crosscheck'],
      ['连接', '连接 (2).crosscheck'],
    ]) {
      const { ok } = await call(socket, 'host.newProject', { name });
      expect(local.link.grants.get(ok as string)?.path).toBe(join(local.workspace, file as string));
    }
    socket.close();
  });

  it.each(['host.pickProject', 'host.pickFiles', 'host.saveDownload', 'host.openLog'])(
    '%s is not available',
    async (name) => {
      const socket = await open();
      const input = name === 'host.saveDownload' ? { handle: 'abcdefgh', name: 'x' } : {};
      expect((await call(socket, name, input)).error?.code).toBe('not-available');
      socket.close();
    },
  );
});

describe('no path comes from the page', () => {
  it('in any input of any call', async () => {
    const socket = await open();
    for (const path of ['/etc/passwd', '../x.crosscheck', 'C:\\x.crosscheck', 'a/../../b']) {
      expect((await call(socket, 'project.create', { handle: path, name: 'x' })).error?.code).toBe('bad-input');
      expect((await call(socket, 'project.create', { path, name: 'x' })).error?.code).toBe('bad-input');
    }
    socket.close();
  });

  it("as a message of the host's own to its engine", async () => {
    const socket = await open();
    const before = local.link.grants.size;
    socket.send(JSON.stringify({ host: 'grant', handle: 'abcdefgh', path: '/etc/passwd', name: 'x' }));
    await call(socket, 'host.info', {});
    expect(local.link.grants.size).toBe(before);
    socket.close();
  });
});

describe('frames', () => {
  it('of almost 16 MB come through', async () => {
    const socket = await open();
    const text = '字'.repeat(5_000_000);
    const reply = await call(socket, 'import.paste', { text });
    expect(reply.error?.code).toBe('not-available');
    const got = local.link.received.at(-1) as { input: { text: string } };
    expect(got.input.text).toBe(text);
    socket.close();
  });

  it('of more than 16 MB end the socket', async () => {
    const socket = await open();
    socket.on('error', () => {});
    socket.send('x'.repeat(FRAME_LIMIT + 1));
    expect((await once(socket, 'close'))[0]).toBe(1009);
  });

  it.each([
    ['no JSON', 'x{'],
    ['binary', Buffer.from('{}')],
  ])('with %s end the socket', async (_, frame) => {
    const socket = await open();
    socket.send(frame);
    expect((await once(socket, 'close'))[0]).toBe(1007);
  });
});

it('the project that a page made is remembered', async () => {
  const socket = await open();
  const { ok: handle } = await call(socket, 'host.newProject', { name: 'Kept' });
  await call(socket, 'project.create', { handle, name: 'Kept' });
  const path = local.link.grants.get(handle as string)?.path ?? '';
  writeFileSync(path, '');
  const file = join(local.folder, 'state', 'state.json');
  await vi.waitFor(async () => expect(await findLastProject(file, local.workspace)).toBe(path));
  socket.close();
});

it('sockets are told when the host closes', async () => {
  const other = await startFixture();
  const socket = other.openSocket({ cookie: await other.enter(), origin: other.origin });
  await once(socket, 'open');
  const closed = once(socket, 'close');
  await other.close();
  expect((await closed)[0]).toBe(1001);
});
