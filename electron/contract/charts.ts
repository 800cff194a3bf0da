import { z } from 'zod';
import { chartModel, chartSpec } from '../common/chartSpec.ts';
import { chartId } from '../common/ids.ts';
import { defineCall, done, nothing } from './defineCall.ts';

export const savedChart = z.object({
  id: chartId,
  title: z.string(),
  spec: chartSpec,
  savedAt: z.string(),
  /** True where facts or decisions that it draws changed since it was saved. */
  isOutOfDate: z.boolean(),
});

/** Base64 of a whole picture: small enough to travel as text. */
const picture = z.object({ type: z.enum(['image/svg+xml', 'image/png']), base64: z.string() });

/** Pixels per unit of the specification's size, for PNG. */
const scale = z.int().min(1).max(4).default(2);

export const chartCalls = {
  'charts.list': defineCall('read', nothing, z.array(savedChart)),
  'charts.model': defineCall('read', z.strictObject({ spec: chartSpec }), chartModel),
  'charts.save': defineCall('write', z.strictObject({ id: chartId.optional(), spec: chartSpec }), savedChart),
  'charts.trash': defineCall('write', z.strictObject({ id: chartId }), done),
  /** The picture itself, for the clipboard; files are made by `exports.make`. */
  'charts.picture': defineCall(
    'read',
    z.strictObject({ spec: chartSpec, format: z.enum(['svg', 'png']), scale }),
    picture,
  ),
};
