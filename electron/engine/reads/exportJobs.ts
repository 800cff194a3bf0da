import type { Handlers } from '../../contract/dispatch.ts';
import { produceExport } from '../exports/produceExport.ts';
import { planExport } from '../exports/writeExport.ts';
import type { ReadContext } from './readContext.ts';

export const exportJobs = (context: ReadContext): Handlers => ({
  'exports.make': ({ replaces, ...request }, call) =>
    produceExport(context, { ...planExport(context.db, request), replaces }, { ...call, name: 'exports.make' }),
  'charts.export': ({ spec, format, scale }, call) => {
    const options = { language: spec.language, bom: true, quotes: 'full', scale, isForPrinting: false } as const;
    const request = { target: { kind: 'chart', spec }, format, options } as const;
    return produceExport(context, planExport(context.db, request), { ...call, name: 'charts.export' });
  },
});
