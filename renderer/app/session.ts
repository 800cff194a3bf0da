import {
  CallError,
  type CallInput,
  type CallName,
  type CallOptions,
  type CallOutput,
  type Client,
  createClient,
} from '../../electron/contract/index.ts';
import type { Platform, WireState } from '../platform/platform.ts';
import { createStore, type Store } from './store.ts';

export type Connection = 'connecting' | 'open' | 'lost' | 'restarting' | 'failed';

/** One page's line to the engine. Lives as long as the page: a broken wire only changes `connection`. */
export interface Session {
  readonly platform: Platform;
  readonly client: Client;
  readonly connection: Store<Connection>;
  call<N extends CallName>(name: N, input: CallInput<N>, options?: CallOptions): Promise<CallOutput<N>>;
  /** An id for a call whose progress events should be recognised. */
  nextId(name: string): string;
  close(): void;
}

const parseText = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

export function createSession(platform: Platform): Session {
  const connection = createStore<Connection>('connecting');
  const pageId = crypto.randomUUID().slice(0, 8);
  let deliver: (message: unknown) => void = () => undefined;
  let counter = 0;

  const followWire = (state: WireState): void => {
    if (state === 'lost') client.fail(new CallError('engine-stopped'));
    connection.set(state);
  };
  const client = createClient({
    send: (message) => wire.send(JSON.stringify(message)),
    onMessage: (listener) => {
      deliver = listener;
    },
  });
  client.on('engine', ({ state }) => {
    connection.set(state === 'ready' ? 'open' : state === 'stopped' ? 'restarting' : 'failed');
  });
  const wire = platform.connect({ onText: (text) => deliver(parseText(text)), onState: followWire });

  // Several pages may share one engine: the page's own part keeps their ids apart.
  const nextId = (name: string): string => `${name}:${pageId}:${++counter}`;
  return {
    platform,
    client,
    connection,
    nextId,
    call: (name, input, options = {}) => client.call(name, input, { id: nextId(name), ...options }),
    close: () => wire.close(),
  };
}

export const isLost = (error: unknown): boolean => error instanceof CallError && error.code === 'engine-stopped';

/** Calls back each time the line is there again after it was not, the first time included. Answers how to stop. */
export function onReconnect(session: Session, listener: () => void): () => void {
  let wasOpen = session.connection.get() === 'open';
  return session.connection.subscribe(() => {
    const isOpen = session.connection.get() === 'open';
    if (isOpen && !wasOpen) listener();
    wasOpen = isOpen;
  });
}
