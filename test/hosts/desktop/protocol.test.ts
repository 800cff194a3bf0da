import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fake } from './fakeElectron.ts';

vi.mock('electron', () => import('./fakeElectron.ts'));
const { registerScheme, servePage } = await import('../../../electron/hosts/desktop/protocol.ts');

const folder = mkdtempSync(join(tmpdir(), 'crosscheck-page-'));
beforeAll(() => {
  mkdirSync(join(folder, 'page/assets'), { recursive: true });
  writeFileSync(join(folder, 'page/index.html'), '<meta name="csp-nonce" content="__CSP_NONCE__">');
  writeFileSync(join(folder, 'page/assets/a-1.js'), 'export {};');
  writeFileSync(join(folder, 'page/assets/font.woff2'), Buffer.from([0, 1, 2, 255]));
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  servePage(join(folder, 'page'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The URL as it stands: a Request would tidy away the dots before they are tried. */
async function get(url: string, method = 'GET'): Promise<Response> {
  if (!fake.serve) throw new Error('nothing is served');
  return fake.serve({ url, method } as Request);
}

describe('the page', () => {
  it('comes with a policy and a nonce of its own, once in each', async () => {
    const answer = await get('app://crosscheck/');
    const text = await answer.text();
    const nonce = /content="([^"]+)"/.exec(text)?.[1] ?? '';
    expect(nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain(`'nonce-${nonce}'`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe-eval');
    expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await (await get('app://crosscheck/index.html')).text()).not.toBe(text);
  });

  it('brings its files with their types', async () => {
    const script = await get('app://crosscheck/assets/a-1.js');
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await script.text()).toBe('export {};');
    const font = await get('app://crosscheck/assets/font.woff2');
    expect(font.headers.get('content-type')).toBe('font/woff2');
    expect(font.headers.get('content-security-policy')).toMatch(/^default-src 'none'; base-uri/);
    expect([...new Uint8Array(await font.arrayBuffer())]).toEqual([0, 1, 2, 255]);
  });
});

describe('anything else is not found', () => {
  it.each([
    'app://crosscheck/../secret.txt',
    'app://crosscheck/%2e%2e/secret.txt',
    'app://crosscheck/..%2fsecret.txt',
    'app://crosscheck/%2e%2e%2fsecret.txt',
    'app://crosscheck/assets/..%5c..%5csecret.txt',
    'app://crosscheck/assets/%00',
    'app://crosscheck//etc/passwd',
    'app://crosscheck/%2fetc%2fpasswd',
    'app://crosscheck/assets',
    'app://crosscheck/nothing.js',
    'app://elsewhere/index.html',
    'app://crosscheck.example/index.html',
  ])('%s', async (url) => {
    const answer = await get(url);
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toContain('secret');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('nor does the page take anything in', async () => {
    expect((await get('app://crosscheck/', 'POST')).status).toBe(404);
  });
});

it('the scheme is a secure origin that bypasses no policy', () => {
  registerScheme();
  expect(fake.schemes.map(({ scheme }) => scheme)).toEqual(['app']);
  const { privileges } = fake.schemes[0] ?? {};
  expect(privileges).toMatchObject({ standard: true, secure: true, supportFetchAPI: true });
  expect(privileges).not.toHaveProperty('bypassCSP');
  expect(privileges).not.toHaveProperty('allowServiceWorkers');
});
