import { type Inbound, outbound } from './envelope.ts';
import { CallError } from './errors.ts';
import { type EventData, type EventName, events } from './events.ts';
import type { CallInput, CallName, CallOutput } from './table.ts';

/** A wire: the least that every transport can do. Messages are JSON values. */
export interface Port {
  readonly send: (message: Inbound) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
}

export interface CallOptions {
  readonly signal?: AbortSignal;
  /** Chosen by a caller that wants to tell its own progress events. */
  readonly id?: string;
}

export interface Client {
  call<N extends CallName>(name: N, input: CallInput<N>, options?: CallOptions): Promise<CallOutput<N>>;
  on<N extends EventName>(name: N, listener: (data: EventData<N>) => void): () => void;
  /** Ends a job that no call of this client waits for. */
  cancel(id: string): void;
  /** Fails every call that waits for a reply; for a wire that broke. */
  fail(error: CallError): void;
}

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: CallError) => void;
}

type Listener = (data: never) => void;

/** Calls over a port. Replies are matched by id; events are checked against their schema and fanned out. */
export function createClient(port: Port): Client {
  const waiting = new Map<string, Waiting>();
  const listeners = new Map<EventName, Set<Listener>>();
  let next = 0;

  function emit(name: string, data: unknown): void {
    if (!Object.hasOwn(events, name)) return;
    const parsed = events[name as EventName].safeParse(data);
    if (!parsed.success) return;
    for (const listener of listeners.get(name as EventName) ?? []) listener(parsed.data as never);
  }

  port.onMessage((message) => {
    const parsed = outbound.safeParse(message);
    if (!parsed.success) return;
    if ('event' in parsed.data) return emit(parsed.data.event, parsed.data.data);
    const found = waiting.get(parsed.data.id);
    waiting.delete(parsed.data.id);
    if ('error' in parsed.data) found?.reject(new CallError(parsed.data.error.code, parsed.data.error.params));
    else found?.resolve(parsed.data.ok as never);
  });

  return {
    call(name, input, options = {}) {
      const id = options.id ?? `${name}:${++next}`;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        options.signal?.addEventListener('abort', () => port.send({ cancel: id }), { once: true });
        port.send({ id, name, input });
      });
    },
    on(name, listener) {
      const set = listeners.get(name) ?? new Set<Listener>();
      listeners.set(name, set.add(listener as Listener));
      return () => set.delete(listener as Listener);
    },
    cancel: (id) => port.send({ cancel: id }),
    fail(error) {
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    },
  };
}
