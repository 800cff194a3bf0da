import { constants, setPriority } from 'node:os';

/**
 * Has this thread give way to those that answer the screen, where all cores are busy. Only Linux lets a thread have a
 * priority of its own; elsewhere that of the whole process would sink.
 */
export function lowerPriority(): void {
  if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_LOW);
}
