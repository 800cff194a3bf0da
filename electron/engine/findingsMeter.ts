import type { DueRun } from '../../db/queries/reconcile/findingTodo.ts';
import { FINDINGS_JOB, type Progress } from '../contract/events.ts';
import { createProgressMeter, type ProgressMeter } from './jobs/progressMeter.ts';

export interface RunMeter {
  /** Told before each step what is left of a run. */
  step(left: readonly DueRun[]): void;
  finish(): void;
}

/** A run that is over sooner need not be shown. */
const UNSEEN_MS = 400;

/** How far a run over all findings has come, in facts looked at. Nothing is told of what only follows an edit. */
export function createRunMeter(report: (progress: Progress) => void): RunMeter {
  const started = performance.now();
  let total = 0;
  let meter: ProgressMeter | null = null;

  return {
    step(runs) {
      if (runs.length === 0 || performance.now() - started < UNSEEN_MS) return;
      const left = runs.reduce((sum, { run }) => sum + ('facts' in run ? run.facts : 0), 0);
      if (!meter || left > total) {
        total = left;
        meter = createProgressMeter({ job: FINDINGS_JOB, call: 'findings.refresh', total: total || null, report });
      }
      meter.step(total - left, '');
    },
    finish: () => meter?.finish(total),
  };
}
