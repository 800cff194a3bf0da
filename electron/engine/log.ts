import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Calls slower than this are worth a line. */
export const SLOW_CALL_MS = 200;
const MOST_BYTES = 2_000_000;

export interface Log {
  /** Facts about calls only: never article text, never a value of the user's. */
  write(what: string, details: Record<string, unknown>): void;
  settled(call: string, milliseconds: number, error: unknown): void;
}

/** An error as it may be logged: name, code and stack. Messages of parsers may quote texts, so they are cut. */
const describe = (error: unknown): unknown =>
  error instanceof Error
    ? { name: error.name, message: error.message.slice(0, 200), stack: error.stack?.split('\n').slice(1, 8) }
    : error;

function rotate(file: string): void {
  try {
    if (statSync(file).size > MOST_BYTES) renameSync(file, `${file}.1`);
  } catch {
    mkdirSync(dirname(file), { recursive: true });
  }
}

/** Appends one JSON object a line. A log that cannot be written never stops the work. */
export function openLog(file: string): Log {
  rotate(file);
  function write(what: string, details: Record<string, unknown>): void {
    const shown = 'error' in details ? { ...details, error: describe(details.error) } : details;
    try {
      appendFileSync(file, `${JSON.stringify({ at: new Date().toISOString(), what, ...shown })}\n`);
    } catch {}
  }
  return {
    write,
    settled(call, milliseconds, error) {
      const rounded = Math.round(milliseconds);
      if (error !== undefined) write('failed-call', { call, milliseconds: rounded, error });
      else if (milliseconds > SLOW_CALL_MS) write('slow-call', { call, milliseconds: rounded });
    },
  };
}
