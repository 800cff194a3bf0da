import { z } from 'zod';
import { housePalettes } from '../common/palettes.ts';
import { precisionChoice } from '../common/precision.ts';
import { changeReason, defineCall, done, download, handle, nothing } from './defineCall.ts';

const count = z.int().nonnegative();

export const lockHolder = z.object({ pid: z.int(), host: z.string(), user: z.string(), since: z.string() });

export const settings = z.object({
  /** Who makes the changes; stands in every history row. By default the system's user. */
  userName: z.string().trim().min(1).max(100),
  /** How far stated numbers reach: which values agree, and which cannot both hold. */
  precision: precisionChoice,
  /** Colours of the house for charts; a chart that uses them holds them itself. */
  housePalettes,
});

export const projectInfo = z.object({
  name: z.string(),
  /** Changes with every opened project, so that a screen can tell its data are another's. */
  openId: z.string(),
  isReadOnly: z.boolean(),
  /** Who holds the lock, where that is the reason for reading only. */
  lockedBy: lockHolder.nullable(),
  counts: z.object({
    articles: count,
    undatedArticles: count,
    facts: count,
    unreviewed: count,
    findingsOpen: count,
    troubleOpen: count,
    stale: count,
    charts: count,
    setAside: count,
    unexplained: count,
  }),
  canUndo: z.boolean(),
  canRedo: z.boolean(),
  lastBackupAt: z.string().nullable(),
  /** A run over all findings was stopped, or cannot be made in a file that is only read: some are those of before. */
  isCheckDue: z.boolean(),
  settings,
});
export type ProjectInfo = z.infer<typeof projectInfo>;

export const problem = z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) });

export const projectCalls = {
  /** Makes a project where the handle points and opens it. */
  'project.create': defineCall(
    'write',
    z.strictObject({ handle, name: z.string().trim().min(1).max(120) }),
    projectInfo,
  ),
  /**
   * Opens for writing, or for reading where another process holds the lock. Closes what was open. Findings that an older
   * version or a crash left behind follow later, unless the caller awaits them.
   */
  'project.open': defineCall(
    'write',
    z.strictObject({ handle, readOnly: z.boolean().default(false), awaitFindings: z.boolean().default(false) }),
    projectInfo,
  ),
  'project.close': defineCall('write', nothing, done),
  'project.info': defineCall('read', nothing, projectInfo.nullable()),
  'project.saveCopy': defineCall('job', nothing, download),
  'project.check': defineCall('job', nothing, z.object({ problems: z.array(problem) })),
  'project.settings': defineCall(
    'write',
    z.strictObject({ settings: settings.partial(), reason: changeReason }),
    projectInfo,
  ),
};
