import { z } from 'zod';
import { projectInfo } from './project.ts';

const count = z.int().nonnegative();

/** What a screen should read again. */
export const CHANGED_SCOPES = [
  'articles',
  'facts',
  'findings',
  'decisions',
  'charts',
  'exports',
  'editions',
  'history',
  'project',
  'lexicon',
  'annotations',
] as const;
export type ChangedScope = (typeof CHANGED_SCOPES)[number];

/** The engine's own job of bringing the findings up to date. No caller waits for it, any may cancel it by this id. */
export const FINDINGS_JOB = 'engine:findings';

export const progress = z.object({
  /** The id of the call whose job this is, as its caller chose it. */
  job: z.string(),
  call: z.string(),
  done: count,
  /** Null while still counting. */
  total: count.nullable(),
  /** The file or row at work; never article text. */
  label: z.string(),
  perSecond: z.number().nonnegative(),
  secondsLeft: z.number().nonnegative().nullable(),
  isFinished: z.boolean(),
});
export type Progress = z.infer<typeof progress>;

export const events = {
  changed: z.object({ scopes: z.array(z.enum(CHANGED_SCOPES)) }),
  progress,
  /** The project that is open from now on, or null. */
  project: projectInfo.nullable(),
  /** stopped: replies that were due have failed with `engine-stopped`; ready: a new engine has the project open again. */
  engine: z.object({ state: z.enum(['stopped', 'ready', 'failed']) }),
  /** A choice in the desktop's menu (`import`, `undo`, `save-copy` …), for the screen to carry out. */
  menu: z.object({ command: z.string().max(40) }),
};
export type EventName = keyof typeof events;
export type EventData<N extends EventName> = z.infer<(typeof events)[N]>;
