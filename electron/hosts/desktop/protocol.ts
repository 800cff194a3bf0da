import { randomBytes } from 'node:crypto';
import { join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { net, protocol } from 'electron';
import { BARE_POLICY, contentPolicy, NONCE_PLACEHOLDER, SECURITY_HEADERS } from '../pageHeaders.ts';

export const ORIGIN = 'app://crosscheck';
const PAGE = 'index.html';

/** Before the app is ready: makes `app:` a secure origin with fetch and storage of its own. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** The file of the page that a request names, or null where it points elsewhere. */
export function findPageFile(folder: string, url: string): string | null {
  const { host, pathname } = new URL(url);
  if (host !== new URL(ORIGIN).host) return null;
  try {
    const path = resolve(folder, `.${decodeURIComponent(pathname === '/' ? `/${PAGE}` : pathname)}`);
    return path.startsWith(folder + sep) ? path : null;
  } catch {
    return null;
  }
}

/** Chromium tells the media type of a file by itself. */
async function answer(folder: string, url: string): Promise<Response> {
  const path = findPageFile(folder, url);
  const file = path === null ? null : await net.fetch(pathToFileURL(path).href).catch(() => null);
  if (!file?.ok) return new Response('not found', { status: 404 });
  const nonce = randomBytes(16).toString('base64');
  const isPage = path === join(folder, PAGE);
  const headers = {
    ...SECURITY_HEADERS,
    'Content-Type': file.headers.get('content-type') ?? 'application/octet-stream',
    'Content-Security-Policy': isPage ? contentPolicy(nonce) : BARE_POLICY,
  };
  return new Response(isPage ? (await file.text()).replaceAll(NONCE_PLACEHOLDER, nonce) : file.body, { headers });
}

/** Serves the built page, and nothing else of this machine. */
export function servePage(folder: string): void {
  const root = resolve(folder);
  protocol.handle('app', ({ url }) => answer(root, url));
}
