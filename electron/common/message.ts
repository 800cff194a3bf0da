import { z } from 'zod';
import { period } from './period.ts';
import { quantity } from './quantity.ts';

/** A value inside a message; the reader's language decides how it is written. */
export const messageValue = z.union([
  z.string(),
  z.number(),
  z.object({ quantity: quantity.omit({ equivalent: true }) }),
  z.object({ period }),
  z.object({ name: z.object({ zh: z.string(), en: z.string() }) }),
  z.object({ term: z.string() }),
]);
export type MessageValue = z.infer<typeof messageValue>;

/** A code worded in `resources/i18n` and what goes into it. `term` values are codes themselves, worded in turn. */
export const message = z.object({ code: z.string().max(120), params: z.record(z.string(), messageValue) });
export type Message = z.infer<typeof message>;
