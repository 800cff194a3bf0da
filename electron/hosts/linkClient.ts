import { type Client, createClient } from '../contract/client.ts';
import type { EngineLink } from './engineLink.ts';

/** Calls over a link from the host's own process. */
export function connectClient(link: Pick<EngineLink, 'connect'>): { client: Client; close: () => void } {
  let listener: (message: unknown) => void = () => {};
  const wire = link.connect((message) => listener(message));
  const client = createClient({
    send: (message) => wire.receive(message),
    onMessage: (next) => {
      listener = next;
    },
  });
  return { client, close: () => wire.close() };
}
