import type { Session } from './session.ts';
import { createStore } from './store.ts';

/** An import that follows another begins within it, also one that was looked at first. */
const QUIET_MS = 1000;

/** Whether nothing has changed or been at work for a moment: what is dear to count waits for that. */
export const isQuiet = createStore(false);

export function followQuiet({ client }: Session): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stir = (): void => {
    isQuiet.set(false);
    clearTimeout(timer);
    timer = setTimeout(() => isQuiet.set(true), QUIET_MS);
  };
  const stops = [client.on('changed', stir), client.on('progress', stir), client.on('project', stir)];
  stir();
  return () => {
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
}
