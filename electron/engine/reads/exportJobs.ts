import type { Handlers } from '../../contract/dispatch.ts';
import { produceExport } from '../exports/produceExport.ts';
import { planExport } from '../exports/writeExport.ts';
import type { ReadContext } from './readContext.ts';

export const exportJobs = (context: ReadContext): Handlers => ({
  'exports.make': ({ replaces, ...request }, call) =>
    produceExport(context, { ...planExport(context.db, request), replaces }, call),
});
