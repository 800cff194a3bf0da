import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
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
  /** Once all reads are answered and the screen had time to paint a new list; not for long, as keys may repeat for minutes. */
  answered(): Promise<void>;
  /** The same for a new list alone: who waits for this goes on beside more of it, its changes and its counts. */
  painted(): Promise<void>;
}

/** A browser without a graphics card takes as long from the answer to the painted rows, where all cores are busy. */
const PAINT_MS = 120;
/** Then others go on for so long at least, however many lists are asked for. */
const BETWEEN_MS = 60;
const LONGEST_MS = 250;
const LOOK_MS = 5;
const ROWS = 'facts.page';

const newList = z.object({ offset: z.literal(0), filter: z.object({ ids: z.undefined().optional() }) });

/** Whether it is what a filter or a sort shows first, and neither more of it nor the same rows again. */
const isNewList = ({ name, input }: Request): boolean => name === ROWS && newList.safeParse(input).success;

async function waitWhile(isAwaited: () => boolean): Promise<void> {
  const latest = performance.now() + LONGEST_MS;
  while (isAwaited() && performance.now() < latest) await setTimeout(LOOK_MS);
}

export function createReadQueue(begin: (request: Request) => void): ReadQueue {
  const waiting: Request[] = [];
  let atWork: Request | null = null;
  let paintedAt = Number.NEGATIVE_INFINITY;

  const isPainting = (): boolean => performance.now() < paintedAt;
  const isNewAwaited = (): boolean => isPainting() || (atWork !== null && isNewList(atWork)) || waiting.some(isNewList);
  const isAwaited = (): boolean => isPainting() || atWork !== null;

  /** Rows come before counts: those of an import that goes on are asked for again and again. */
  function takeNext(): Request | undefined {
    const at = waiting.findIndex(({ name }) => name === ROWS);
    return waiting.splice(Math.max(at, 0), 1)[0];
  }

  function beginNext(): void {
    if (atWork !== null) return;
    const next = takeNext();
    atWork = next ?? null;
    if (next) begin(next);
  }

  return {
    add(request) {
      waiting.push(request);
      beginNext();
    },
    settle(id) {
      if (id !== atWork?.id) return;
      const now = performance.now();
      if (isNewList(atWork) && now > paintedAt + BETWEEN_MS) paintedAt = now + PAINT_MS;
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
    answered: () => waitWhile(isAwaited),
    painted: () => waitWhile(isNewAwaited),
  };
}
