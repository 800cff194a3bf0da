import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeAttachment } from '../../../electron/hosts/local/downloads.ts';
import { toFileName } from '../../../electron/hosts/local/fileName.ts';
import { receiveUpload } from '../../../electron/hosts/local/uploads.ts';
import { type Answer, type LocalFixture, startFixture } from './localFixture.ts';

let local: LocalFixture;
let headers: Record<string, string>;
beforeAll(async () => {
  local = await startFixture();
  headers = { cookie: await local.enter(), origin: local.origin, 'x-crosscheck': '1' };
});
afterAll(() => local.close());

const upload = (name: string, body: string | Buffer): Promise<Answer> =>
  local.ask(`/upload?name=${encodeURIComponent(name)}`, { method: 'POST', headers, body });

describe('an upload', () => {
  it('is kept as it came, under a name of ours, and answered with a handle', async () => {
    const bytes = Buffer.from([0xff, 0xfe, 0, 13, 10, 0x4e]);
    const { handle } = JSON.parse((await upload('会议 notes.txt', bytes)).text);
    const granted = local.link.grants.get(handle);
    expect(granted?.name).toBe('会议 notes.txt');
    expect(readFileSync(granted?.path ?? '')).toEqual(bytes);
    expect(granted?.path).not.toContain('notes');
  });

  it.each(['../../evil.txt', '/etc/passwd', 'C:\\Windows\\win.ini', '..', 'a\u0000b.txt'])(
    'called %j stays inside the scratch folder',
    async (name) => {
      const { handle } = JSON.parse((await upload(name, 'x')).text);
      const granted = local.link.grants.get(handle);
      expect(granted?.path.startsWith(join(local.workspace, 'scratch'))).toBe(true);
      expect(granted?.name).not.toMatch(/[\\\p{Cc}]/u);
      expect(granted?.name.split('/').filter((part) => /^(\.{0,2}|.:)$/.test(part))).toEqual([]);
    },
  );

  it('keeps the folder that tells one saved page from the next', async () => {
    const { handle } = JSON.parse((await upload('2024/spring/index.html', 'x')).text);
    expect(local.link.grants.get(handle)?.name).toBe('2024/spring/index.html');
  });

  it('without the header X-Crosscheck is refused', async () => {
    const { 'x-crosscheck': _, ...others } = headers;
    expect((await local.ask('/upload?name=a', { method: 'POST', headers: others, body: 'x' })).status).toBe(403);
  });

  it('of more bytes than the limit is refused by its announced length', async () => {
    const announced = { ...headers, 'content-length': String(513 * 1024 * 1024) };
    const answer = await local.ask('/upload?name=big', { method: 'POST', headers: announced, body: '' });
    expect(answer.status).toBe(413);
    expect(JSON.parse(answer.text).error.code).toBe('too-many');
  });

  it('is counted while it comes where no length was announced, and leaves nothing behind', async () => {
    const folder = join(local.workspace, 'scratch');
    const server = createServer(async (request, response) => {
      const failure = await receiveUpload(request, 'n', { folder, grant: () => 'h', limit: 1000 }).catch((e) => e.code);
      response.end(String(failure));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const before = readdirSync(folder);
    const body = new ReadableStream({
      start(controller) {
        for (let i = 0; i < 3; i += 1) controller.enqueue(new Uint8Array(600));
        controller.close();
      },
    });
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const answer = await fetch(url, { method: 'POST', body, duplex: 'half' } as RequestInit);
    expect(await answer.text()).toBe('too-many');
    expect(readdirSync(folder)).toEqual(before);
    server.close();
  });
});

describe('a download', () => {
  it('comes as an attachment with its name', async () => {
    const path = join(local.folder, 'chart.svg');
    writeFileSync(path, '<svg/>');
    local.link.downloads.set('handle_1234', { path, name: '签约项目.svg' });
    const answer = await local.ask('/download/handle_1234', { headers });
    expect(answer.text).toBe('<svg/>');
    expect(answer.headers['content-type']).toBe('application/octet-stream');
    expect(answer.headers['content-disposition']).toContain("filename*=UTF-8''%E7%AD%BE%E7%BA%A6");
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
  });

  it.each(['/download/unknown_handle', '/download/..', '/download/%2e%2e', '/download/a/b', '/download/'])(
    '%s is not found',
    async (path) => {
      expect((await local.ask(path, { headers })).status).toBe(404);
    },
  );

  it('that fails is noted in the log, of which the browser is told no more', async () => {
    local.link.downloads.get = () => {
      throw new Error('a fault of ours');
    };
    const answer = await local.ask('/download/handle_1234', { headers });
    expect(answer.status).toBe(500);
    expect(answer.text).not.toContain('fault');
    const log = (await local.ask('/log', { headers })).text;
    expect(JSON.parse(log.trim().split('\n').at(-1) ?? '')).toMatchObject({ what: 'failed-request' });
    expect(log).toContain('a fault of ours');
  });

  it('cannot write a header line', () => {
    expect(describeAttachment('a"\r\nSet-Cookie: x; b.txt')).not.toMatch(/[\r\n]/);
    expect(describeAttachment("it's (1).csv")).toBe(
      `attachment; filename="it's (1).csv"; filename*=UTF-8''it%27s%20%281%29.csv`,
    );
  });
});

describe('a file name', () => {
  it.each([
    ['', 'unnamed'],
    ['...', 'unnamed'],
    ['con.txt', '_con.txt'],
    ['a/b:c*?.txt', 'a-b-c--.txt'],
    [' 年报.txt. ', '年报.txt'],
    ['\u202egnp.exe', '-gnp.exe'],
  ])('%j becomes %j', (given, wanted) => expect(toFileName(given)).toBe(wanted));

  it('fits into 255 bytes and never cuts a character', () => {
    const name = toFileName('𠮷'.repeat(120));
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
    expect(name).toBe('𠮷'.repeat(50));
  });
});

it('scratch is gone after close', async () => {
  const other = await startFixture();
  const scratch = join(other.workspace, 'scratch');
  expect(readdirSync(scratch)).toHaveLength(1);
  await other.host.close();
  expect(existsSync(scratch) ? readdirSync(scratch) : []).toHaveLength(0);
});
