import { createReadStream, type Stats } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { contentPolicy, mimeTypeOf, NONCE_PLACEHOLDER } from '../pageHeaders.ts';
import { sendText, writeHead } from './respond.ts';
import { makeSecret } from './secrets.ts';

/** Plain segments only: nothing is ever decoded, so an encoded dot or slash is simply no file of ours. */
const PLAIN_PATH = /^(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$/;

interface FoundFile {
  readonly path: string;
  readonly stats: Stats;
}

/** The file of a URL path below the root, or null. A path that leads through a symbolic link is none. */
export async function findRendererFile(root: string, urlPath: string): Promise<FoundFile | null> {
  if (!PLAIN_PATH.test(urlPath)) return null;
  try {
    const base = await realpath(root);
    const path = join(base, ...urlPath.split('/'));
    if (!path.startsWith(base + sep) || (await realpath(path)) !== path) return null;
    const stats = await stat(path);
    return stats.isFile() ? { path, stats } : null;
  } catch {
    return null;
  }
}

/** The page itself, with a nonce of its own in the policy and in the text. */
export async function sendPage(response: ServerResponse, root: string): Promise<void> {
  const found = await findRendererFile(root, '/index.html');
  if (!found) return sendText(response, 500, 'The screen is not built. Run: npm run build\n');
  const nonce = makeSecret();
  const html = (await readFile(found.path, 'utf8')).replaceAll(NONCE_PLACEHOLDER, nonce);
  writeHead(response, 200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': contentPolicy(nonce),
    'Content-Length': Buffer.byteLength(html),
  });
  response.end(html);
}

/** Built files have a hash in their name below /assets/ and may be kept; anything else is asked for again. */
const cacheControl = (urlPath: string): string =>
  urlPath.startsWith('/assets/') ? 'private, max-age=31536000, immutable' : 'no-store';

export async function sendRendererFile(response: ServerResponse, root: string, urlPath: string): Promise<void> {
  const found = await findRendererFile(root, urlPath);
  if (!found) return sendText(response, 404, 'Not found\n');
  writeHead(response, 200, {
    'Content-Type': mimeTypeOf(urlPath),
    'Content-Length': found.stats.size,
    'Cache-Control': cacheControl(urlPath),
    // A worker's own policy comes with its script, not from the page that starts it.
    ...(urlPath.endsWith('.js') ? { 'Content-Security-Policy': contentPolicy(makeSecret()) } : {}),
  });
  await pipeline(createReadStream(found.path), response);
}
