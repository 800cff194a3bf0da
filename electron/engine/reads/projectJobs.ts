import { basename } from 'node:path';
import { backupTo } from '../../../db/backup.ts';
import { checkProject } from '../../../db/check.ts';
import type { Handlers } from '../../contract/dispatch.ts';
import { withFileErrors } from '../fileErrors.ts';
import { describeDownload, reserveDownload } from '../handles.ts';
import type { ReadContext } from './readContext.ts';

export const projectJobs = ({ db, scratchFolder, offer }: ReadContext): Handlers => ({
  'project.saveCopy': () => {
    const copy = reserveDownload(scratchFolder, basename(db.path));
    withFileErrors(() => backupTo(db, copy.path));
    offer(copy);
    return describeDownload(copy);
  },
  'project.check': () => ({ problems: checkProject(db) }),
});
