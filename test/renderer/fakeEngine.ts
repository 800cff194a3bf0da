import {
  type CallInput,
  type CallName,
  createDispatcher,
  type EventData,
  type EventName,
  type Handlers,
} from '../../electron/contract/index.ts';
import { createSession, type Session } from '../../renderer/app/session.ts';
import type { Platform, WireListener } from '../../renderer/platform/platform.ts';

export interface FakeEngine {
  readonly session: Session;
  /** Every call that came in, in order. */
  readonly calls: { readonly name: string; readonly input: unknown }[];
  inputsOf<N extends CallName>(name: N): CallInput<N>[];
  emit<N extends EventName>(event: N, data: EventData<N>): void;
  /** Breaks the wire; calls in flight are lost. */
  drop(): void;
  restore(): void;
  readonly saved: { readonly handle: string; readonly name: string }[];
  readonly granted: File[];
}

/** The real contract and dispatcher, in memory, over handlers that a test gives. */
export function createFakeEngine(handlers: Handlers): FakeEngine {
  const calls: FakeEngine['calls'] = [];
  const saved: FakeEngine['saved'] = [];
  const granted: File[] = [];
  let listener: WireListener | null = null;
  let isOpen = true;
  const deliver = (message: unknown): void => {
    // As over a real wire: later, and as JSON text.
    const text = JSON.stringify(message);
    queueMicrotask(() => isOpen && listener?.onText(text));
  };
  const dispatcher = createDispatcher({ handlers, send: deliver });
  const platform: Platform = {
    connect(next) {
      listener = next;
      queueMicrotask(() => isOpen && next.onState('open'));
      return {
        send(text) {
          if (!isOpen) throw new Error('closed');
          const message = JSON.parse(text);
          if ('name' in message) calls.push({ name: message.name, input: message.input });
          dispatcher.receive(message);
        },
        close: () => undefined,
      };
    },
    collectDropped: async (data) => [...data.files],
    async grantFiles(files) {
      granted.push(...files);
      return files.map((file, index) => ({ handle: `handle-${index}-0000`, name: file.name }));
    },
    async openLog() {
      calls.push({ name: 'openLog', input: {} });
    },
    async saveDownload(_client, download) {
      saved.push({ handle: download.handle, name: download.name });
      return true;
    },
  };
  return {
    session: createSession(platform),
    calls,
    saved,
    granted,
    inputsOf: (name) => calls.filter((call) => call.name === name).map(({ input }) => input as never),
    emit: (event, data) => deliver({ event, data }),
    drop() {
      isOpen = false;
      listener?.onState('lost');
    },
    restore() {
      isOpen = true;
      listener?.onState('open');
    },
  };
}
