import { z } from 'zod';
import { handle } from './defineCall.ts';

/**
 * What a host and its engine say to each other beside calls and events. Only the host's own code sends these: what
 * comes from a page goes through `inbound`, which none of them fits.
 */
export const toEngine = z.discriminatedUnion('host', [
  /** A path the user chose or the host owns; from now on the handle stands for it. */
  z.object({ host: z.literal('grant'), handle, path: z.string().min(1), name: z.string() }),
  /** Finish what runs, close the project, exit. */
  z.object({ host: z.literal('shutdown') }),
]);
export type ToEngine = z.infer<typeof toEngine>;

export const toHost = z.discriminatedUnion('engine', [
  z.object({ engine: z.literal('started'), pid: z.int() }),
  /** Files that were taken in, or will not be. */
  z.object({ engine: z.literal('release'), handles: z.array(handle) }),
  /** A finished download: the file that its handle stands for. */
  z.object({ engine: z.literal('offer'), handle, path: z.string(), name: z.string() }),
]);
export type ToHost = z.infer<typeof toHost>;
