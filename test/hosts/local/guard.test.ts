import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import { type LocalFixture, startFixture } from './localFixture.ts';

let local: LocalFixture;
let cookie: string;
beforeAll(async () => {
  local = await startFixture();
  cookie = await local.enter();
});
afterAll(() => local.close());

const WRONG_HOSTS = [
  'localhost:PORT',
  '127.0.0.1',
  'evil.example',
  '127.0.0.1:1',
  'evil.example:PORT',
  '127.0.0.1.:PORT',
];
const withPort = (text: string): string => text.replace('PORT', String(local.port));
const WRONG_ORIGINS = [
  'null',
  'http://localhost:PORT',
  'https://127.0.0.1:PORT',
  'http://127.0.0.1:1',
  'https://evil.example',
];

/** What an upgrade ends with: 'open', or the status it was refused with. */
async function tryUpgrade(headers: Record<string, string>): Promise<string> {
  const socket: WebSocket = local.openSocket(headers);
  socket.on('error', () => {});
  const refused = once(socket, 'unexpected-response').then(([, response]) => String(response.statusCode));
  const outcome = await Promise.race([once(socket, 'open').then(() => 'open'), refused]);
  socket.terminate();
  return outcome;
}

describe('Host', () => {
  it.each(WRONG_HOSTS)('%s is refused before routing, cookie or not', async (host) => {
    const answer = await local.ask('/', { headers: { cookie, host: withPort(host) } });
    expect(answer.status).toBe(403);
    expect(answer.text).toBe('Refused: wrong-host\n');
  });

  it.each(WRONG_HOSTS)('%s is refused on upgrade', async (host) => {
    const headers = { cookie, origin: local.origin, host: withPort(host) };
    expect(await tryUpgrade(headers)).toBe('403');
  });

  it('given twice is refused', async () => {
    const socket = connect(local.port, '127.0.0.1');
    const host = `Host: 127.0.0.1:${local.port}\r\n`;
    socket.end(`GET / HTTP/1.1\r\n${host}Host: evil.example\r\nCookie: ${cookie}\r\nConnection: close\r\n\r\n`);
    const [head] = (await once(socket, 'data')) as [Buffer];
    expect(head.toString()).toMatch(/^HTTP\/1\.1 (400|403) /);
  });
});

describe('Origin', () => {
  it.each(WRONG_ORIGINS)('%s is refused', async (origin) => {
    const headers = { cookie, origin: withPort(origin) };
    expect((await local.ask('/', { headers })).text).toBe('Refused: wrong-origin\n');
    expect((await local.ask('/upload', { method: 'POST', headers })).text).toBe('Refused: wrong-origin\n');
    expect(await tryUpgrade(headers)).toBe('403');
  });

  it('is required where something changes', async () => {
    const headers = { cookie, 'x-crosscheck': '1' };
    expect((await local.ask('/upload?name=a', { method: 'POST', headers, body: 'x' })).status).toBe(403);
    expect(await tryUpgrade({ cookie })).toBe('403');
  });

  it('a page of another local port, which is same-site, is told from ours', async () => {
    const headers = { cookie, 'sec-fetch-site': 'same-site' };
    expect((await local.ask('/assets/app-1a2b.js', { headers })).status).toBe(403);
  });
});

describe('the socket', () => {
  it('opens with cookie and origin, and not without the cookie', async () => {
    expect(await tryUpgrade({ cookie, origin: local.origin })).toBe('open');
    expect(await tryUpgrade({ origin: local.origin })).toBe('403');
    expect(await tryUpgrade({ origin: local.origin, cookie: `${cookie}x` })).toBe('403');
  });
});

describe('methods', () => {
  it.each(['PUT', 'DELETE', 'OPTIONS', 'PATCH', 'POST', 'HEAD'])('%s / is answered 405', async (method) => {
    const answer = await local.ask('/', { method, headers: { cookie, origin: local.origin } });
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe('GET');
  });

  it('GET /upload is answered 405', async () => {
    expect((await local.ask('/upload', { headers: { cookie } })).status).toBe(405);
  });
});
