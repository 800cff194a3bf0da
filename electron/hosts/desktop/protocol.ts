import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { protocol } from 'electron';
import { BARE_POLICY, contentPolicy, mimeTypeOf, NONCE_PLACEHOLDER, SECURITY_HEADERS } from '../pageHeaders.ts';

export const ORIGIN = 'app://crosscheck';
const PAGE = 'index.html';
/** Plain segments only: nothing is decoded, so an encoded dot or slash is simply no file of ours. */
const PLAIN_PATH = /^(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$/;

/** Module scripts and fonts are fetched in CORS mode, from our own origin too. */
const PRIVILEGES = { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true, codeCache: true };

/** Before the app is ready: makes `app:` a secure origin with fetch and storage of its own. */
export const registerScheme = (): void =>
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: PRIVILEGES }]);

/** The file of the page that a request names, or null where it points elsewhere. */
export function findPageFile(folder: string, url: string): string | null {
  const { host, pathname } = new URL(url);
  if (host !== new URL(ORIGIN).host) return null;
  if (pathname === '/') return join(folder, PAGE);
  return PLAIN_PATH.test(pathname) ? join(folder, pathname) : null;
}

/** Runs nothing unless it is the page or a script of it, which may be a worker's and then brings its own policy. */
const choosePolicy = (path: string, nonce: string): string =>
  path.endsWith('.html') || path.endsWith('.js') ? contentPolicy(nonce) : BARE_POLICY;

function respond(path: string, bytes: Buffer<ArrayBuffer>): Response {
  const nonce = randomBytes(16).toString('base64');
  const headers = {
    ...SECURITY_HEADERS,
    'Content-Type': mimeTypeOf(path),
    'Content-Security-Policy': choosePolicy(path, nonce),
  };
  const isPage = path.endsWith('.html');
  return new Response(isPage ? bytes.toString('utf8').replaceAll(NONCE_PLACEHOLDER, nonce) : bytes, { headers });
}

async function answer(folder: string, { method, url }: Request): Promise<Response> {
  const path = method === 'GET' ? findPageFile(folder, url) : null;
  const bytes = path === null ? null : await readFile(path).catch(() => null);
  if (path === null || bytes === null)
    return new Response('not found', {
      status: 404,
      headers: { ...SECURITY_HEADERS, 'Content-Security-Policy': BARE_POLICY },
    });
  return respond(path, bytes);
}

/** Serves the built page, and nothing else of this machine. */
export function servePage(folder: string): void {
  const root = resolve(folder);
  protocol.handle('app', (request) => answer(root, request));
}
