import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import { createDispatcher, type Handlers } from '../../../electron/contract/dispatch.ts';
import type { EngineLink } from '../../../electron/hosts/engineLink.ts';

export interface FakeLink extends EngineLink {
  /** What was granted: handle to path and name. */
  readonly grants: Map<string, { path: string; name: string }>;
  readonly downloads: Map<string, { path: string; name: string }>;
  /** Every message that a page sent, as it came through. */
  readonly received: unknown[];
}

/** The link's side that faces the host, without an engine: host calls and a few project calls are answered in place. */
export function createFakeLink(own: Handlers = {}): FakeLink {
  const [grants, downloads] = [new Map(), new Map()];
  const received: unknown[] = [];
  let handlers: Handlers = own;
  return {
    grants,
    downloads,
    received,
    connect(deliver) {
      const dispatcher = createDispatcher({ handlers, send: deliver });
      return {
        receive(message) {
          received.push(message);
          dispatcher.receive(message);
        },
        close: () => dispatcher.cancelAll(),
      };
    },
    grant(path, name = basename(path)) {
      const handle = randomBytes(18).toString('base64url');
      grants.set(handle, { path, name });
      return handle;
    },
    findDownload: (handle) => downloads.get(handle) ?? null,
    offer(path, name) {
      const handle = randomBytes(18).toString('base64url');
      downloads.set(handle, { path, name });
      return handle;
    },
    setHostHandlers(next) {
      handlers = { ...own, ...next };
    },
    shutdown: async () => {},
    crash: () => {},
  };
}
