import type { Progress } from '../../contract/events.ts';

/** A screen needs no more than this many a second. */
const EVERY_MS = 100;

export interface ProgressMeter {
  step(done: number, label: string): void;
  finish(done: number): void;
}

export interface MeterOptions {
  readonly job: string;
  readonly call: string;
  readonly total: number | null;
  readonly report: (progress: Progress) => void;
}

/** Rate over the whole job, and the time left at that rate. */
export function createProgressMeter({ job, call, total, report }: MeterOptions): ProgressMeter {
  const started = performance.now();
  let last = 0;

  function describe(done: number, label: string, isFinished: boolean): Progress {
    const seconds = Math.max((performance.now() - started) / 1000, 0.001);
    const perSecond = done / seconds;
    const secondsLeft = total === null || perSecond === 0 ? null : Math.max(0, (total - done) / perSecond);
    return { job, call, done, total, label: label.slice(0, 200), perSecond, secondsLeft, isFinished };
  }

  return {
    step(done, label) {
      if (performance.now() - last < EVERY_MS) return;
      last = performance.now();
      report(describe(done, label, false));
    },
    finish: (done) => report(describe(done, '', true)),
  };
}
