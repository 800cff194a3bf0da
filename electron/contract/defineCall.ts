import { z } from 'zod';

/**
 * read: answered on a connection of its own, never waits for work. write: one transaction, with its history.
 * job: long, reports progress, can be cancelled. host: answered by the host, never reaches the engine.
 */
export type CallKind = 'read' | 'write' | 'job' | 'host';

export interface Call<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  readonly kind: CallKind;
  readonly input: Input;
  readonly output: Output;
}

export const defineCall = <I extends z.ZodType, O extends z.ZodType>(
  kind: CallKind,
  input: I,
  output: O,
): Call<I, O> => ({
  kind,
  input,
  output,
});

export const nothing = z.strictObject({});
export const done = z.object({});
/** Names bytes that a host holds: an upload, a chosen file, a download. Never a path. */
export const handle = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/);
export const download = z.object({ handle, name: z.string(), bytes: z.int().nonnegative() });
export const offset = z.int().min(0).max(1_000_000_000).default(0);
export const limit = z.int().min(1).max(1000).default(100);
/** Why a person made a change; kept in the history. */
export const changeReason = z.string().trim().max(4000).optional();
