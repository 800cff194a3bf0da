import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import type { Handlers } from '../../../electron/contract/dispatch.ts';
import { type LocalHost, startLocalHost } from '../../../electron/hosts/local/startLocalHost.ts';
import { createFakeLink, type FakeLink } from './fakeLink.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly text: string;
}

export interface Asked {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
}

export interface LocalFixture {
  readonly host: LocalHost;
  readonly link: FakeLink;
  readonly folder: string;
  readonly workspace: string;
  readonly renderer: string;
  readonly port: number;
  readonly origin: string;
  /** Sends the path as it is written: nothing is normalised, as fetch would. */
  ask(path: string, asked?: Asked): Promise<Answer>;
  /** Uses the link and answers the cookie. */
  enter(): Promise<string>;
  openSocket(headers: Record<string, string>): WebSocket;
  close(): Promise<void>;
}

function writeRenderer(folder: string): string {
  const renderer = join(folder, 'renderer');
  mkdirSync(join(renderer, 'assets'), { recursive: true });
  writeFileSync(join(renderer, 'index.html'), '<!doctype html><meta name="csp-nonce" content="__CSP_NONCE__">');
  writeFileSync(join(renderer, 'assets', 'app-1a2b.js'), 'export {};\n');
  return renderer;
}

function send(port: number, path: string, { method = 'GET', headers = {}, body }: Asked): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    request.on('error', reject);
    request.end(body);
  });
}

/** What a browser asks for when it follows a link. */
export const pathOf = (link: string): string => new URL(link).pathname + new URL(link).search;

/** A local host with its own workspace, state and screen, without an engine. */
export async function startFixture(handlers: Handlers = {}): Promise<LocalFixture> {
  const folder = mkdtempSync(join(tmpdir(), 'crosscheck-local-'));
  process.env.CROSSCHECK_STATE = join(folder, 'state');
  const [workspace, renderer] = [join(folder, 'workspace'), writeRenderer(folder)];
  const link = createFakeLink(handlers);
  const host = await startLocalHost({ workspace, renderer, makeLink: () => link });
  const port = Number(new URL(host.url).port);
  const ask = (path: string, asked: Asked = {}): Promise<Answer> => send(port, path, asked);
  return {
    host,
    link,
    folder,
    workspace,
    renderer,
    port,
    origin: `http://127.0.0.1:${port}`,
    ask,
    async enter() {
      const answer = await ask(pathOf(host.makeLink()));
      return String(answer.headers['set-cookie']).split(';')[0] ?? '';
    },
    openSocket: (headers) => new WebSocket(`ws://127.0.0.1:${port}/ws`, { headers }),
    async close() {
      await host.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
