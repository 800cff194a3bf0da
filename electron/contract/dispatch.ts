import { z } from 'zod';
import type { CallKind } from './defineCall.ts';
import { type EventMessage, inbound, type Outbound, type Reply } from './envelope.ts';
import { CallError, type CallErrorData } from './errors.ts';
import { type CallName, type CallOutput, calls, type HandlerInput, isCallName } from './table.ts';

export interface CallContext {
  /** The request's id, which names the job in progress events. */
  readonly id: string;
  readonly signal: AbortSignal;
}

export type Handler<N extends CallName> = (
  input: HandlerInput<N>,
  context: CallContext,
) => CallOutput<N> | Promise<CallOutput<N>>;
export type Handlers = { [N in CallName]?: Handler<N> };

export interface DispatchOptions {
  readonly handlers: Handlers;
  readonly send: (message: Outbound) => void;
  /** Told of every call's end, for the log: name, milliseconds, and the error in full where it failed. */
  readonly onSettled?: (name: string, milliseconds: number, error: unknown) => void;
}

export interface Dispatcher {
  /** Takes one message as it came from the wire; answers through `send`, always. */
  readonly receive: (message: unknown) => void;
  readonly emit: (event: EventMessage) => void;
  /** Aborts what is running; every caller still gets a reply. */
  readonly cancelAll: () => void;
}

export const toErrorData = (error: unknown): CallErrorData =>
  error instanceof CallError
    ? { code: error.code, params: error.params }
    : { code: 'internal', params: { detail: error instanceof Error ? error.message : String(error) } };

function parseInput<N extends CallName>(name: N, input: unknown): HandlerInput<N> {
  const parsed = calls[name].input.safeParse(input);
  if (parsed.success) return parsed.data as HandlerInput<N>;
  const issue = parsed.error.issues[0];
  throw new CallError('bad-input', { call: name, field: issue?.path.join('.') ?? '', problem: issue?.message ?? '' });
}

export const kindOf = (name: CallName): CallKind => calls[name].kind;

async function run(handlers: Handlers, name: string, input: unknown, context: CallContext): Promise<unknown> {
  if (!isCallName(name)) throw new CallError('unknown-call', { call: name.slice(0, 80) });
  const handler = handlers[name] as Handler<CallName> | undefined;
  if (!handler) throw new CallError('not-available', { call: name });
  const output = await handler(parseInput(name, input) as never, context);
  if (context.signal.aborted && output === undefined) throw new CallError('cancelled', { call: name });
  return output;
}

/** Validates, runs and replies. A thrown CallError becomes its code; anything else becomes `internal`. */
export function createDispatcher({ handlers, send, onSettled }: DispatchOptions): Dispatcher {
  const running = new Map<string, AbortController>();

  async function answer(id: string, name: string, input: unknown): Promise<void> {
    const controller = new AbortController();
    running.set(id, controller);
    const started = performance.now();
    let failure: unknown;
    let message: Reply;
    try {
      const output = await run(handlers, name, input, { id, signal: controller.signal });
      // Null is an answer; undefined would vanish from the JSON text.
      message = { id, ok: output === undefined ? {} : output };
    } catch (error) {
      failure = error;
      message = { id, error: toErrorData(error) };
    }
    running.delete(id);
    send(message);
    onSettled?.(name, performance.now() - started, failure);
  }

  function refuse(message: unknown, problem: string): void {
    const id = z.object({ id: z.string() }).safeParse(message);
    if (id.success) send({ id: id.data.id, error: { code: 'bad-input', params: { call: '', field: '', problem } } });
  }

  return {
    receive(message) {
      const parsed = inbound.safeParse(message);
      if (!parsed.success) refuse(message, 'not a request');
      else if ('cancel' in parsed.data) running.get(parsed.data.cancel)?.abort();
      else if (running.has(parsed.data.id)) refuse(message, 'this id is already running');
      else void answer(parsed.data.id, parsed.data.name, parsed.data.input);
    },
    emit: send,
    cancelAll: () => {
      for (const controller of running.values()) controller.abort();
    },
  };
}
