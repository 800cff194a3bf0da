import { z } from 'zod';

/** Every error a call can end with. Words stand under `error.*` in `resources/i18n`; each says what to do. */
export const ERROR_CODES = [
  'bad-input',
  'unknown-call',
  'cancelled',
  'engine-stopped',
  'internal',
  'no-project',
  'project-exists',
  'read-only',
  'locked',
  'not-a-project',
  'newer-version',
  'damaged',
  'missing',
  'unreadable',
  'unwritable',
  'disk-full',
  'no-such-handle',
  'no-such-row',
  'no-such-plan',
  'unreadable-so',
  'changed-since',
  'nothing-to-undo',
  'nothing-to-redo',
  'already-reversed',
  'bad-number',
  'bad-period',
  'bad-word',
  'no-such-name',
  'several-names',
  'bad-verdict',
  'no-open-query',
  'bad-lexicon',
  'tag-exists',
  'bad-codebook',
  'no-words',
  'not-available',
  'no-printer',
  'print-failed',
  'too-many',
  'same-indicator',
  'not-merged',
  'nothing-picked',
  'not-a-table',
  'table-too-large',
  'no-such-export',
  'sheet-too-long',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

export const callError = z.object({
  code: z.enum(ERROR_CODES),
  /** Goes into the words: the field, the file name, the holder of a lock. */
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type CallErrorData = z.infer<typeof callError>;

/** An expected failure. Anything else that is thrown reaches the caller as `internal`, and the log in full. */
export class CallError extends Error {
  readonly code: ErrorCode;
  readonly params: CallErrorData['params'];
  constructor(code: ErrorCode, params: CallErrorData['params'] = {}) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = 'CallError';
    this.code = code;
    this.params = params;
  }
}
