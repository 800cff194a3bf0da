import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { createDispatcher, type Dispatcher, type Handlers, kindOf } from '../contract/dispatch.ts';
import type { Inbound, Outbound } from '../contract/envelope.ts';
import { inbound } from '../contract/envelope.ts';
import { FINDINGS_JOB } from '../contract/events.ts';
import { type ToEngine, toHost } from '../contract/hostChannel.ts';
import { isCallName } from '../contract/table.ts';
import type { EngineOptions, EnginePort, SpawnEngine } from './enginePort.ts';
import { createSupervisor } from './engineSupervisor.ts';

export interface LinkClient {
  readonly receive: (message: unknown) => void;
  readonly close: () => void;
}

export interface EngineLink {
  /** A wire for one client. Its ids are made unique on the way to the engine; events reach every client. */
  connect(deliver: (message: Outbound) => void): LinkClient;
  /** Registers a path; the handle stands for it in this engine and in the one after a crash. */
  grant(path: string, name?: string): string;
  /** The file behind a finished download, or null. */
  findDownload(handle: string): { path: string; name: string } | null;
  /** A file that the host itself made becomes a download; answers its handle. */
  offer(path: string, name: string): string;
  /** Answers the calls of kind host. */
  setHostHandlers(handlers: Handlers): void;
  /** Closes the project and ends the engine; resolves when it is gone. */
  shutdown(): Promise<void>;
  /** Ends the engine at once, as a crash would. The next one opens the same project again. */
  crash(): void;
}

interface Connected {
  readonly deliver: (message: Outbound) => void;
  host: Dispatcher;
}

const newHandle = (): string => randomBytes(18).toString('base64url');
const isHostCall = (message: Inbound): boolean =>
  'name' in message && isCallName(message.name) && kindOf(message.name) === 'host';

export function createEngineLink(options: EngineOptions & { spawn: SpawnEngine }): EngineLink {
  const clients = new Map<string, Connected>();
  const grants = new Map<string, ToEngine>();
  const downloads = new Map<string, { path: string; name: string }>();
  let hostHandlers: Handlers = {};
  let nextClient = 0;

  const broadcast = (message: Outbound): void => {
    for (const { deliver } of clients.values()) deliver(message);
  };

  /** Uploads were made for the engine alone; what a person chose stays where it is. */
  function release(handle: string): void {
    const grant = grants.get(handle);
    if (grant?.host !== 'grant' || !options.uploadFolder || dirname(grant.path) !== options.uploadFolder) return;
    grants.delete(handle);
    rm(grant.path, { force: true }).catch(() => {});
  }

  /** `c2:facts.page:7` goes back to client c2 as `facts.page:7`. */
  function deliverReply(message: { id: string } & Outbound): void {
    const cut = message.id.indexOf(':');
    clients.get(message.id.slice(0, cut))?.deliver({ ...message, id: message.id.slice(cut + 1) });
  }

  const supervisor = createSupervisor({
    spawn: () => options.spawn(options),
    greet: (port: EnginePort) => {
      for (const grant of grants.values()) port.send(JSON.stringify(grant));
    },
    onMessage: (message) => {
      const own = toHost.safeParse(message);
      if (own.success) {
        if (own.data.engine === 'release') own.data.handles.forEach(release);
        if (own.data.engine === 'offer') downloads.set(own.data.handle, { path: own.data.path, name: own.data.name });
      } else if (typeof message === 'object' && message !== null && 'event' in message) broadcast(message as Outbound);
      else deliverReply(message as { id: string } & Outbound);
    },
    onLost: deliverReply,
    onState: (state) => broadcast({ event: 'engine', data: { state } }),
  });

  function forward(id: string, message: Inbound): void {
    if ('cancel' in message)
      supervisor.cancel(message.cancel === FINDINGS_JOB ? FINDINGS_JOB : `${id}:${message.cancel}`);
    else supervisor.request({ ...message, id: `${id}:${message.id}` });
  }

  return {
    connect(deliver) {
      const id = `c${++nextClient}`;
      const host = createDispatcher({ handlers: hostHandlers, send: deliver });
      clients.set(id, { deliver, host });
      return {
        receive(message) {
          const parsed = inbound.safeParse(message);
          if (!parsed.success || isHostCall(parsed.data)) clients.get(id)?.host.receive(message);
          else forward(id, parsed.data);
        },
        close: () => clients.delete(id),
      };
    },
    grant(path, name = basename(path)) {
      const handle = newHandle();
      const message: ToEngine = { host: 'grant', handle, path, name };
      grants.set(handle, message);
      supervisor.tell(message);
      return handle;
    },
    findDownload: (handle) => downloads.get(handle) ?? null,
    offer(path, name) {
      const handle = newHandle();
      downloads.set(handle, { path, name });
      return handle;
    },
    setHostHandlers(handlers) {
      hostHandlers = handlers;
      for (const client of clients.values()) client.host = createDispatcher({ handlers, send: client.deliver });
    },
    shutdown: () => supervisor.shutdown(),
    crash: () => supervisor.crash(),
  };
}
