import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { CallError } from '../../contract/errors.ts';
import { type Download, sendDownload } from './downloads.ts';
import { sendEntrance, sendRefusalPage } from './plainPages.ts';
import { sendPage, sendRendererFile } from './rendererFiles.ts';
import { type Address, findRefusal } from './requestGuard.ts';
import { sendError, sendJson, sendText, writeHead } from './respond.ts';
import type { Session } from './session.ts';
import type { TokenDesk } from './tokenDesk.ts';
import { receiveUpload } from './uploads.ts';

/** What the routes need of the host. */
export interface Site {
  readonly address: Address;
  readonly tokens: TokenDesk;
  readonly session: Session;
  /** Folder of the built screen. */
  readonly renderer: string;
  readonly uploadFolder: string;
  readonly uploadLimit?: number;
  readonly logFile: string;
  readonly grant: (path: string, name: string) => string;
  readonly findDownload: (handle: string) => Download | null;
  /** Told when a browser has come in by a link. */
  readonly onEntered: () => void;
  /** Told of what should not have happened; the browser learns nothing of it. */
  readonly onError: (path: string, error: unknown) => void;
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly path: string;
  readonly query: URLSearchParams;
}

function splitTarget(target: string): { path: string; query: URLSearchParams } {
  const cut = target.indexOf('?');
  if (cut < 0) return { path: target, query: new URLSearchParams() };
  return { path: target.slice(0, cut), query: new URLSearchParams(target.slice(cut + 1)) };
}

/** A browser that only looks ahead must not use the link up. */
const isPrefetch = ({ request }: Exchange): boolean =>
  /prefetch/i.test(String(request.headers['sec-purpose'] ?? request.headers.purpose ?? ''));

const isLink = ({ request, path, query }: Exchange): boolean =>
  request.method === 'GET' && path === '/' && query.has('token');

function enter(site: Site, exchange: Exchange): void {
  const { request, response, query } = exchange;
  if (isPrefetch(exchange) || !site.tokens.redeem(query.get('token') ?? '')) {
    sendRefusalPage(request, response);
    return;
  }
  sendEntrance(request, response, site.session.setCookie);
  site.onEntered();
}

async function upload(site: Site, { request, response, query }: Exchange): Promise<void> {
  try {
    const { uploadFolder: folder, grant, uploadLimit: limit } = site;
    const options = { folder, grant, ...(limit === undefined ? {} : { limit }) };
    sendJson(response, 200, { handle: await receiveUpload(request, query.get('name') ?? '', options) });
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    response.setHeader('Connection', 'close');
    sendError(response, error.code === 'too-many' ? 413 : 507, { code: error.code, params: error.params });
  }
}

async function sendLog(site: Site, { response }: Exchange): Promise<void> {
  const stats = await stat(site.logFile).catch(() => null);
  if (!stats?.isFile()) return sendText(response, 200, '');
  writeHead(response, 200, { 'Content-Type': 'text/plain; charset=utf-8' });
  await pipeline(createReadStream(site.logFile), response);
}

async function get(site: Site, exchange: Exchange): Promise<void> {
  const { response, path } = exchange;
  if (path === '/' || path === '/index.html') return sendPage(response, site.renderer);
  if (path === '/log') return sendLog(site, exchange);
  const handle = /^\/download\/([^/]+)$/.exec(path)?.[1];
  if (handle !== undefined) return sendDownload(response, handle, site.findDownload);
  return sendRendererFile(response, site.renderer, path);
}

/** Which method a path takes; anything else is answered 405. */
const methodOf = (path: string): string => (path === '/upload' ? 'POST' : 'GET');

async function route(site: Site, exchange: Exchange): Promise<void> {
  const { request, response, path } = exchange;
  const method = methodOf(path);
  if (request.method !== method) return sendText(response, 405, `${method} only\n`, { Allow: method });
  if (isLink(exchange)) return enter(site, exchange);
  if (!site.session.isKnown(request.headers.cookie)) return sendRefusalPage(request, response);
  if (method === 'GET') return get(site, exchange);
  // A form of another site cannot set this header, whatever a browser thinks of its origin.
  if (request.headers['x-crosscheck'] !== '1') return sendText(response, 403, 'Header missing\n');
  return upload(site, exchange);
}

/** Answers one request: guard first, then the route. Never throws; a response that broke off is closed. */
export async function answer(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const exchange = { request, response, ...splitTarget(request.url ?? '') };
  const refusal = findRefusal(request, site.address, {
    needsOrigin: request.method !== 'GET',
    mayComeFromElsewhere: isLink(exchange),
  });
  if (refusal) return sendText(response, 403, `Refused: ${refusal}\n`);
  try {
    await route(site, exchange);
  } catch (error) {
    // A browser that went away in the middle is no fault of ours.
    if (!response.destroyed) site.onError(exchange.path, error);
    if (response.headersSent) response.destroy();
    else sendText(response, 500, 'This did not work. See the log.\n');
  }
}
