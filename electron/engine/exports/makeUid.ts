import { randomBytes } from 'node:crypto';

/** 16 characters that no eye confuses; stands in the file, and finds it again. */
export const makeUid = (): string => randomBytes(10).toString('hex').slice(0, 16);
