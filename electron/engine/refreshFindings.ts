import { inTransaction, type WriteDb } from '../../db/handle.ts';
import {
  beginRunWhereDue,
  type DueRun,
  readFindingTodo,
  settleFindingTodo,
} from '../../db/queries/reconcile/findingTodo.ts';
import { writeFindings } from '../../db/queries/reconcile/writeFindings.ts';
import type { Answer } from './computeFindings.ts';
import type { EngineContext } from './context.ts';
import { createRunMeter, type RunMeter } from './findingsMeter.ts';
import type { OpenProject } from './openProject.ts';

/** The work on the findings of one open project. */
interface Refreshing {
  /** At most one at a time. */
  running: Promise<void> | null;
  /** A person stopped the run: changes are answered still, its other shares wait until they are asked for. */
  isStopped: boolean;
  /** Jobs that will ask for the findings of all they change at once. */
  holds: number;
}

const states = new WeakMap<OpenProject, Refreshing>();

function stateOf(project: OpenProject): Refreshing {
  const state = states.get(project) ?? { running: null, isStopped: false, holds: 0 };
  states.set(project, state);
  return state;
}

/** Whether somebody stopped a run: any other goes on by itself. */
export const isRunStopped = (project: OpenProject): boolean => stateOf(project).isStopped;

/** The writer gives way after this long: edits and reviews come between two slices. */
const SLICE_MS = 15;

/** Null where another project was opened meanwhile, or none. */
const writerOf = (context: EngineContext, project: OpenProject): WriteDb | null =>
  context.holder.current() === project && project.writer?.sqlite.open ? context.holder.writer() : null;

function isDue(context: EngineContext, project: OpenProject): boolean {
  const db = writerOf(context, project);
  if (!db) return false;
  const { scopes, runs } = readFindingTodo(db);
  return scopes.length > 0 || (runs.length > 0 && !stateOf(project).isStopped);
}

/**
 * Writes an answer slice by slice. What it answers is taken off the list with the last one: a crash in between has it
 * computed again, and finds most of it in place.
 */
async function write(context: EngineContext, project: OpenProject, { answered, change, runs }: Answer): Promise<void> {
  const first = writerOf(context, project);
  const steps = first && change ? writeFindings(first, change) : null;
  for (let isDone = false; !isDone; await context.holder.giveWay()) {
    const db = writerOf(context, project);
    if (!db) return;
    const started = performance.now();
    inTransaction(db, () => {
      do isDone = steps?.next().done ?? true;
      while (!isDone && performance.now() - started < SLICE_MS);
      if (isDone) settleFindingTodo(db, answered, runs);
    });
  }
  if (runs.length === 0 && answered.every(({ run }) => !run)) context.changed('findings', 'facts', 'project');
}

/** As many shares are computed at once, while the answers of those before them are written. */
const LANES = [0, 1];

/** Goes through the shares of a run until none is left, somebody stops it, or a change comes first. */
async function goThroughRun(context: EngineContext, project: OpenProject, meter: RunMeter): Promise<void> {
  const taken = new Set<string>();
  let turn = Promise.resolve();
  const takeShare = (): DueRun | undefined => {
    const db = writerOf(context, project);
    if (!db || stateOf(project).isStopped) return undefined;
    const { scopes, runs } = readFindingTodo(db);
    meter.step(runs);
    const share = scopes.length > 0 ? undefined : runs.find(({ scope }) => !taken.has(scope));
    if (share) taken.add(share.scope);
    return share;
  };
  const work = async (lane: number): Promise<void> => {
    let own = Promise.resolve();
    for (let share = takeShare(); share; share = takeShare()) {
      const answer = await project.findings.compute(lane, share);
      // One answer of each lane waits to be written, no more: memory does not grow where the disk is slow.
      await own;
      own = turn.then(() => write(context, project, answer));
      turn = own;
    }
    await own;
  };
  const ended = await Promise.allSettled(LANES.map(work));
  for (const end of ended) if (end.status === 'rejected') throw end.reason;
}

async function answerAll(context: EngineContext, project: OpenProject, meter: RunMeter): Promise<void> {
  while (isDue(context, project)) {
    const db = writerOf(context, project);
    if (!db) return;
    // What was stopped is another run than this one.
    if (inTransaction(db, () => beginRunWhereDue(db))) stateOf(project).isStopped = false;
    const { scopes, runs } = readFindingTodo(db);
    const [share] = runs;
    if (scopes.length > 0) await write(context, project, await project.findings.compute(0, 'changes'));
    else if (share?.run.of === 'everything') await write(context, project, await project.findings.compute(0, share));
    else await goThroughRun(context, project, meter);
  }
  await project.findings.rest();
}

async function bringUpToDate(context: EngineContext, project: OpenProject): Promise<void> {
  const state = stateOf(project);
  while (isDue(context, project)) {
    if (!state.running) {
      const meter = createRunMeter(context.progress);
      state.running = answerAll(context, project, meter).finally(() => {
        state.running = null;
        meter.finish();
      });
    }
    await state.running;
  }
}

/**
 * Brings the findings up to date with the facts; what a person stopped is taken up again. What changed stands in the file,
 * so that a crash in between is made good at the next start; the checks run in a thread of their own and are written in
 * slices, so that edits go on meanwhile.
 */
export async function refreshFindings(context: EngineContext, signal?: AbortSignal): Promise<void> {
  const project = context.holder.current();
  if (!project) return;
  stateOf(project).isStopped = false;
  const stop = (): void => stopFindings(context);
  signal?.addEventListener('abort', stop, { once: true });
  await bringUpToDate(context, project).finally(() => signal?.removeEventListener('abort', stop));
  context.changed('findings', 'facts', 'project');
}

/** Ends a run after the share at work. The rest stays on the list: the next opening, import or edition goes on with it. */
export function stopFindings({ holder }: EngineContext): void {
  const project = holder.current();
  if (project) stateOf(project).isStopped = true;
}

/** A burst of edits is answered once. */
const PAUSE_MS = 60;
const waiting = new WeakMap<EngineContext, NodeJS.Timeout>();

/** Called in the transaction of a change, or right after it. */
export function refreshFindingsSoon(context: EngineContext): void {
  clearTimeout(waiting.get(context));
  const timer = setTimeout(() => {
    const project = context.holder.current();
    if (!project || stateOf(project).holds > 0 || !isDue(context, project)) return;
    bringUpToDate(context, project)
      .catch((error) => context.log.write('findings-failed', { error }))
      .finally(() => context.changed('findings', 'facts', 'project'));
  }, PAUSE_MS);
  waiting.set(context, timer);
}

/** Keeps edits from starting on what a job is still changing. Answers how to let go. */
export function holdFindings(context: EngineContext): () => void {
  const project = context.holder.current();
  if (!project) return () => {};
  stateOf(project).holds += 1;
  return () => {
    stateOf(project).holds -= 1;
    refreshFindingsSoon(context);
  };
}
