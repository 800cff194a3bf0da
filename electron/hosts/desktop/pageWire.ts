import { basename } from 'node:path';
import { ipcMain } from 'electron';
import { z } from 'zod';
import type { Outbound } from '../../contract/envelope.ts';
import type { LinkClient } from '../engineLink.ts';
import { GRANT, MESSAGE } from './channels.ts';
import { isOwnSender } from './guard.ts';
import type { Screen } from './screen.ts';

export interface PageWireOptions {
  readonly screen: Pick<Screen, 'send' | 'onDocument'>;
  readonly connect: (deliver: (message: Outbound) => void) => LinkClient;
  readonly grant: (path: string) => string;
}

/** Files that one drop may bring. */
const droppedPaths = z.array(z.string().min(1)).max(100_000);

function parseText(text: unknown): { value: unknown } | null {
  if (typeof text !== 'string') return null;
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

/** A wire for one document. Closed, it lets nothing through: the next document counts its calls from one again. */
function joinDocument({ connect, screen }: PageWireOptions): LinkClient {
  let isCurrent = true;
  const client = connect((message) => {
    if (isCurrent) screen.send(message);
  });
  return {
    receive: client.receive,
    close() {
      isCurrent = false;
      client.close();
    },
  };
}

/** Joins the page to the engine's link over IPC. What no page of ours would send is passed over. */
export function servePageCalls(options: PageWireOptions): void {
  let client = joinDocument(options);
  options.screen.onDocument(() => {
    client.close();
    client = joinDocument(options);
  });
  ipcMain.on(MESSAGE, (event, text: unknown) => {
    const message = isOwnSender(event) ? parseText(text) : null;
    if (message) client.receive(message.value);
  });
  ipcMain.handle(GRANT, (event, given: unknown) => {
    if (!isOwnSender(event)) throw new Error('not allowed');
    return droppedPaths.parse(given).map((path) => ({ handle: options.grant(path), name: basename(path) }));
  });
}
