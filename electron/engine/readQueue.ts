import { setTimeout } from 'node:timers/promises';
import type { Request } from '../contract/envelope.ts';

/** A reading thread answers one read after the other: what waits here can still be called off. */
export interface ReadQueue {
  add(request: Request): void;
  /** An answer came: the next read is begun. */
  settle(id: string): void;
  /** Takes out what was not begun; null where there is no such read. */
  remove(id: string): Request | null;
  /** Takes everything out; what was begun is as good as answered. */
  clear(): Request[];
  /** Once all reads are answered; a slow one is waited for no longer than a page may take. */
  answered(): Promise<void>;
}

const LONGEST_MS = 100;

export function createReadQueue(begin: (request: Request) => void): ReadQueue {
  const waiting: Request[] = [];
  let atWork: string | null = null;
  let all: PromiseWithResolvers<void> | null = null;

  /** Rows come before counts: those of an import that goes on are asked for again and again. */
  function takeNext(): Request | undefined {
    const at = waiting.findIndex(({ name }) => name === 'facts.page');
    return waiting.splice(Math.max(at, 0), 1)[0];
  }

  function beginNext(): void {
    if (atWork !== null) return;
    const next = takeNext();
    atWork = next?.id ?? null;
    if (next) {
      begin(next);
      return;
    }
    all?.resolve();
    all = null;
  }

  return {
    add(request) {
      waiting.push(request);
      beginNext();
    },
    settle(id) {
      if (id !== atWork) return;
      atWork = null;
      beginNext();
    },
    remove(id) {
      const at = waiting.findIndex((request) => request.id === id);
      return at < 0 ? null : (waiting.splice(at, 1)[0] ?? null);
    },
    clear() {
      const left = waiting.splice(0);
      atWork = null;
      beginNext();
      return left;
    },
    async answered() {
      if (atWork === null) return;
      all ??= Promise.withResolvers<void>();
      await Promise.race([all.promise, setTimeout(LONGEST_MS)]);
    },
  };
}
