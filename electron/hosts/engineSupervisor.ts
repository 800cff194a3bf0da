import type { Request } from '../contract/envelope.ts';
import type { CallErrorData } from '../contract/errors.ts';
import type { ToEngine } from '../contract/hostChannel.ts';
import type { EnginePort } from './enginePort.ts';

/** Engines that ended within this time of their start, this often in a row, are not started again. */
const QUICK_EXIT_MS = 2000;
const MOST_QUICK_EXITS = 3;
/** A shutdown that takes longer is cut short; SQLite recovers what was committed. */
const SHUTDOWN_MS = 10_000;

export interface SupervisorOptions {
  readonly spawn: () => EnginePort;
  /** Tells a new engine what the one before it knew. */
  readonly greet: (port: EnginePort) => void;
  readonly onMessage: (message: unknown) => void;
  /** A reply for a request whose engine died. */
  readonly onLost: (reply: { id: string; error: CallErrorData }) => void;
  readonly onState: (state: 'stopped' | 'ready' | 'failed') => void;
}

export interface Supervisor {
  request(message: Request): void;
  cancel(id: string): void;
  tell(message: ToEngine): void;
  shutdown(): Promise<void>;
  crash(): void;
}

const engineStopped: CallErrorData = { code: 'engine-stopped', params: {} };

/** Keeps one engine running: starts it, notes what is due, fails what died with it, and opens the project again. */
export function createSupervisor(options: SupervisorOptions): Supervisor {
  const due = new Map<string, Request>();
  let reopen: Request | null = null;
  let isClosing = false;
  let quickExits = 0;
  let port = start();

  const hasFailed = (): boolean => quickExits >= MOST_QUICK_EXITS;

  function start(): EnginePort {
    const started = Date.now();
    const next = options.spawn();
    next.onMessage((text) => receive(JSON.parse(text)));
    next.onExit(() => onExit(Date.now() - started));
    options.greet(next);
    return next;
  }

  function rememberProject(request: Request): void {
    if (request.name === 'project.close') reopen = null;
    else if (request.name === 'project.open') reopen = request;
    else if (request.name === 'project.create')
      reopen = { ...request, name: 'project.open', input: { handle: (request.input as { handle: string }).handle } };
  }

  function receive(message: unknown): void {
    const id = (message as { id?: string }).id;
    if (id !== undefined) {
      const request = due.get(id);
      due.delete(id);
      if (request && 'ok' in (message as object)) rememberProject(request);
      if (request?.id.startsWith('reopen:')) {
        options.onState('ok' in (message as object) ? 'ready' : 'failed');
        return;
      }
    }
    options.onMessage(message);
  }

  function failDue(): void {
    const lost = [...due.keys()];
    due.clear();
    for (const id of lost) if (!id.startsWith('reopen:')) options.onLost({ id, error: engineStopped });
  }

  function onExit(livedFor: number): void {
    failDue();
    if (isClosing) return;
    options.onState('stopped');
    quickExits = livedFor < QUICK_EXIT_MS ? quickExits + 1 : 0;
    if (hasFailed()) {
      options.onState('failed');
      return;
    }
    port = start();
    if (reopen) request({ ...reopen, id: `reopen:${Date.now()}` });
    else options.onState('ready');
  }

  function request(message: Request): void {
    if (isClosing || hasFailed()) {
      options.onLost({ id: message.id, error: engineStopped });
      return;
    }
    due.set(message.id, message);
    port.send(JSON.stringify(message));
  }

  return {
    request,
    cancel: (id) => port.send(JSON.stringify({ cancel: id })),
    tell: (message) => port.send(JSON.stringify(message)),
    crash: () => port.kill(),
    shutdown() {
      isClosing = true;
      return new Promise((resolve) => {
        if (hasFailed()) {
          resolve();
          return;
        }
        const timer = setTimeout(() => port.kill(), SHUTDOWN_MS);
        port.onExit(() => {
          clearTimeout(timer);
          resolve();
        });
        port.send(JSON.stringify({ host: 'shutdown' } satisfies ToEngine));
      });
    },
  };
}
