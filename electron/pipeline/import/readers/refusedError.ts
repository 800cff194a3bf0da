import type { ReadRefusal } from './reader.ts';

/** Thrown where a reader meets the reason for a refusal deep inside a file; `readSource` answers with it. */
export class RefusedError extends Error {
  readonly refusal: ReadRefusal;
  constructor(refusal: ReadRefusal) {
    super(refusal.refused);
    this.refusal = refusal;
  }
}
