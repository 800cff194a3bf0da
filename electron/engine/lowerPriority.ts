import { constants, setPriority } from 'node:os';

const { PRIORITY_BELOW_NORMAL, PRIORITY_LOW } = constants.priority;

/** `beside` is what a person waits for, though not with the next frame; `behind` all that nobody watches. */
const PRIORITIES = { beside: PRIORITY_BELOW_NORMAL, behind: PRIORITY_LOW } as const;

/**
 * Has this thread give way to those that answer the screen, where all cores are busy. Only Linux lets a thread have a
 * priority of its own; elsewhere that of the whole process would sink.
 */
export function lowerPriority(to: keyof typeof PRIORITIES): void {
  if (process.platform === 'linux') setPriority(PRIORITIES[to]);
}
