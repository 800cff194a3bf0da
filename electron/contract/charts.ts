import { z } from 'zod';
import { chartModel, chartSpec } from '../common/chartSpec.ts';
import { chartId } from '../common/ids.ts';
import { defineCall, done, download, nothing } from './defineCall.ts';

export const savedChart = z.object({
  id: chartId,
  title: z.string(),
  spec: chartSpec,
  savedAt: z.string(),
  /** True where facts or decisions that it draws changed since it was saved. */
  isOutOfDate: z.boolean(),
});

export const chartCalls = {
  'charts.list': defineCall('read', nothing, z.array(savedChart)),
  'charts.model': defineCall('read', z.strictObject({ spec: chartSpec }), chartModel),
  'charts.save': defineCall('write', z.strictObject({ id: chartId.optional(), spec: chartSpec }), savedChart),
  'charts.trash': defineCall('write', z.strictObject({ id: chartId }), done),
  'charts.export': defineCall(
    'job',
    z.strictObject({
      spec: chartSpec,
      format: z.enum(['svg', 'png', 'csv']),
      /** Pixels per unit of the specification's size, for PNG. */
      scale: z.int().min(1).max(4).default(2),
    }),
    download,
  ),
};
