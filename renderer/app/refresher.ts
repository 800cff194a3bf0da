import type { Query, QueryClient } from '@tanstack/react-query';
import { isQuiet } from './quiet.ts';

/** Changes that come together make one reading. */
const GATHER_MS = 60;
/** The longer a run of changes lasts, the rarer it is read again: an import would have the screen read all the time. */
const RAREST_MS = 1000;
const SHARE_OF_RUN = 4;
/** After such a pause the next change begins another run. */
const PAUSE_MS = 500;
/** An answer that takes as long waits until all is quiet: it would keep a core busy as long as an import runs. */
const SLOW_MS = 500;

/** Learns which answers are slow in this project, on this machine. */
function watchSlow(queries: QueryClient) {
  const reads = new Map<string, { begun: number; isSlow: boolean }>();
  const stop = queries.getQueryCache().subscribe((event) => {
    const { queryHash } = event.query;
    const read = reads.get(queryHash);
    if (event.type === 'removed') reads.delete(queryHash);
    if (event.type !== 'updated') return;
    if (event.action.type === 'fetch') reads.set(queryHash, { isSlow: false, ...read, begun: performance.now() });
    if (read && event.action.type === 'success' && !event.action.manual)
      read.isSlow = performance.now() - read.begun >= SLOW_MS;
  });
  return { isSlow: (hash: string): boolean => reads.get(hash)?.isSlow ?? false, stop };
}

/** When changes came, and how soon after the last of them all is read again. */
function watchRun() {
  let [began, last] = [0, Number.NEGATIVE_INFINITY];
  const hasPaused = (): boolean => performance.now() - last >= PAUSE_MS;
  return {
    go(): void {
      if (hasPaused()) began = performance.now();
      last = performance.now();
    },
    wait: (): number =>
      hasPaused() ? GATHER_MS : Math.min(Math.max(GATHER_MS, (last - began) / SHARE_OF_RUN), RAREST_MS),
  };
}

/**
 * Reads again what a change made old, each answer at most once at a time: one that is still on its way when the next
 * change comes is let in first. Were it given up for a newer one each time, an import would keep it from ever coming.
 */
export function createRefresher(queries: QueryClient) {
  const old = new Set<string>();
  const run = watchRun();
  const { isSlow, stop } = watchSlow(queries);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const isDue = (query: Query | undefined): boolean => {
    if (!query) return true;
    if (query.state.fetchStatus === 'fetching') return false;
    return isQuiet.get() || !isSlow(query.queryHash) || !query.isActive();
  };
  const readAgain = (): void => {
    const due = new Set([...old].filter((hash) => isDue(queries.getQueryCache().get(hash))));
    for (const hash of due) old.delete(hash);
    void queries.invalidateQueries({ predicate: ({ queryHash }) => due.has(queryHash) });
    timer = old.size > 0 ? setTimeout(readAgain, run.wait()) : undefined;
  };
  return {
    markOld(reads: ReadonlySet<string>): void {
      for (const { queryKey, queryHash } of queries.getQueryCache().getAll())
        if (reads.has(String(queryKey[0]))) old.add(queryHash);
      run.go();
      timer ??= setTimeout(readAgain, run.wait());
    },
    stop(): void {
      clearTimeout(timer);
      stop();
    },
  };
}
