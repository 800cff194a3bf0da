import type { Readable, Writable } from 'node:stream';

/** Speaks the DevTools protocol with a browser started with `--remote-debugging-pipe`: JSON texts, each ended by a NUL. */
export interface DevtoolsPipe {
  send(method: string, params?: object, sessionId?: string): Promise<Record<string, unknown>>;
  /** Resolves when the browser next says so. */
  waitFor(event: string): Promise<void>;
  /** Rejects all that is waited for: the browser is gone. */
  fail(error: Error): void;
}

interface Waiting {
  readonly resolve: (result: Record<string, unknown>) => void;
  readonly reject: (error: Error) => void;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
}

/** Whole messages out of chunks that end anywhere. */
function onMessages(from: Readable, take: (message: Message) => void): void {
  let rest = '';
  from.setEncoding('utf8').on('data', (chunk: string) => {
    const parts = (rest + chunk).split('\0');
    rest = parts.pop() ?? '';
    for (const part of parts) take(JSON.parse(part) as Message);
  });
}

export function openPipe(to: Writable, from: Readable): DevtoolsPipe {
  const calls = new Map<number, Waiting>();
  const events = new Map<string, Waiting>();
  let last = 0;
  onMessages(from, ({ id, method, result, error }) => {
    const call = id === undefined ? undefined : calls.get(id);
    if (id !== undefined) calls.delete(id);
    if (error) call?.reject(new Error(error.message));
    else call?.resolve(result ?? {});
    if (method) events.get(method)?.resolve({});
  });
  return {
    send: (method, params = {}, sessionId) =>
      new Promise((resolve, reject) => {
        last += 1;
        calls.set(last, { resolve, reject });
        to.write(`${JSON.stringify({ id: last, method, params, ...(sessionId && { sessionId }) })}\0`);
      }),
    waitFor: (event) =>
      new Promise((resolve, reject) => {
        events.set(event, { resolve: () => resolve(), reject });
      }),
    fail(error) {
      for (const { reject } of [...calls.values(), ...events.values()]) reject(error);
    },
  };
}
