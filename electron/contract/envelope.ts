import { z } from 'zod';
import { callError } from './errors.ts';

/** What crosses every wire, one JSON text a message. Ids are chosen by the caller and come back with the reply. */
export const request = z.object({ id: z.string().min(1).max(80), name: z.string().max(80), input: z.unknown() });
export const cancel = z.object({ cancel: z.string().min(1).max(80) });
export const inbound = z.union([request, cancel]);

export const reply = z.union([
  z.object({ id: z.string(), ok: z.unknown() }),
  z.object({ id: z.string(), error: callError }),
]);
export const event = z.object({ event: z.string(), data: z.unknown() });
export const outbound = z.union([event, reply]);

export type Request = z.infer<typeof request>;
export type Cancel = z.infer<typeof cancel>;
export type Inbound = z.infer<typeof inbound>;
export type Reply = { id: string; ok: unknown } | { id: string; error: z.infer<typeof callError> };
export type EventMessage = { event: string; data: unknown };
export type Outbound = Reply | EventMessage;
