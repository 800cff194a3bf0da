import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { type Address, findRefusal, makeAddress } from './requestGuard.ts';
import { answer, type Site } from './routes.ts';
import { createSession } from './session.ts';
import { FRAME_LIMIT } from './socketWire.ts';
import { createTokenDesk } from './tokenDesk.ts';

export interface ServerOptions extends Omit<Site, 'address' | 'tokens' | 'session'> {
  readonly onSocket: (socket: WebSocket) => void;
  /** Taken where it is free. */
  readonly port?: number | undefined;
}

export interface LocalServer {
  /** `http://127.0.0.1:PORT/`. */
  readonly url: string;
  /** A fresh one-time link; the one before dies. */
  makeLink(): string;
  close(): Promise<void>;
}

/** On the loopback address alone; port 0 leaves the choice to the system. */
const listenOn = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });

const listen = (server: Server, port = 0): Promise<number> =>
  listenOn(server, port).catch((error) => {
    if (port === 0) throw error;
    return listenOn(server, 0);
  });

function mayUpgrade(site: Site, request: IncomingMessage): boolean {
  if (findRefusal(request, site.address, { needsOrigin: true })) return false;
  return request.method === 'GET' && request.url === '/ws' && site.session.isKnown(request.headers.cookie);
}

function refuseUpgrade(socket: Duplex): void {
  socket.on('error', () => {});
  socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
}

const endSockets = (sockets: WebSocketServer): void => {
  for (const socket of sockets.clients) socket.close(1001, 'Crosscheck closes');
};

const closeServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    // A browser keeps its connections open; a page that does not answer must not keep the program alive.
    setTimeout(() => server.closeAllConnections(), 500).unref();
    server.closeIdleConnections();
  });

/** Serves the screen and the wire to browsers that came in by a link. */
export async function openLocalServer({ onSocket, port, ...options }: ServerOptions): Promise<LocalServer> {
  const server = createServer();
  const address: Address = makeAddress(await listen(server, port));
  const tokens = createTokenDesk();
  const site: Site = { ...options, address, tokens, session: createSession(Number(address.host.split(':')[1])) };
  const sockets = new WebSocketServer({ noServer: true, maxPayload: FRAME_LIMIT, perMessageDeflate: false });
  server.on('request', (request, response) => void answer(site, request, response));
  server.on('upgrade', (request, socket, head) => {
    if (!mayUpgrade(site, request)) return refuseUpgrade(socket);
    sockets.handleUpgrade(request, socket, head, onSocket);
  });
  return {
    url: `${address.origin}/`,
    makeLink: () => `${address.origin}/?token=${tokens.issue()}`,
    close() {
      endSockets(sockets);
      return closeServer(server);
    },
  };
}
