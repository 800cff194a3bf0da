import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type LocalFixture, startFixture } from './localFixture.ts';

let local: LocalFixture;
let cookie: string;
beforeAll(async () => {
  local = await startFixture();
  cookie = await local.enter();
  writeFileSync(join(local.folder, 'secret.txt'), 'SECRET');
  writeFileSync(join(local.renderer, '.hidden.txt'), 'SECRET');
  symlinkSync(join(local.folder, 'secret.txt'), join(local.renderer, 'linked.txt'));
  symlinkSync(local.folder, join(local.renderer, 'outside'));
});
afterAll(() => local.close());

const get = (path: string): Promise<Answer> => local.ask(path, { headers: { cookie } });

const POLICY = (nonce: string): string =>
  `default-src 'none'; script-src 'self'; style-src-elem 'self' 'nonce-${nonce}'; style-src-attr 'unsafe-inline'; ` +
  "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self'; object-src 'none'; " +
  "base-uri 'none'; form-action 'none'; frame-src 'none'; frame-ancestors 'none'";

describe('the page', () => {
  it('carries the policy with a nonce that is new each time and stands in the text', async () => {
    const [first, second] = [await get('/'), await get('/')];
    const nonces = [first, second].map(({ text }) => /content="([\w-]{43})"/.exec(text)?.[1] ?? '');
    expect(nonces[0]).not.toBe(nonces[1]);
    expect(first.headers['content-security-policy']).toBe(POLICY(nonces[0] ?? ''));
    expect(first.text).not.toContain('__CSP_NONCE__');
  });

  it('carries the other security headers', async () => {
    expect((await get('/')).headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
      'permissions-policy': expect.stringContaining('clipboard-write=(self)'),
    });
  });
});

describe('built files', () => {
  it('come with their type and may be kept', async () => {
    const answer = await get('/assets/app-1a2b.js');
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(answer.headers['cache-control']).toBe('private, max-age=31536000, immutable');
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/%2e%2e%2f%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/./index.html',
    '/assets//app-1a2b.js',
    '/.hidden.txt',
    '/linked.txt',
    '/outside/secret.txt',
    '/assets',
    '/assets/',
    '/%00',
    '/index.html%00.js',
    '/assets/app-1a2b.js/x',
    '/constructor',
  ])('%s is no file', async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect(answer.text).not.toContain('SECRET');
  });

  it.each(['//evil.example/', 'http://evil.example/', '*'])('the target %s is refused', async (path) => {
    expect((await get(path)).status).toBe(403);
  });
});
