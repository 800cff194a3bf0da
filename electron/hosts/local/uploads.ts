import { randomBytes } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { CallError } from '../../contract/errors.ts';
import { toFolderedName } from './fileName.ts';

/** Bytes of one upload. */
export const UPLOAD_LIMIT = 512 * 1024 * 1024;

export interface UploadOptions {
  readonly folder: string;
  readonly grant: (path: string, name: string) => string;
  readonly limit?: number;
}

const refuseSize = (limit: number): CallError => new CallError('too-many', { what: 'bytes', limit });

const toCallError = (error: unknown): unknown =>
  (error as NodeJS.ErrnoException).code === 'ENOSPC' ? new CallError('disk-full') : error;

/** Counts what really comes, for a Content-Length is only a promise. The request stays open, to be answered. */
async function writeBody(request: IncomingMessage, path: string, limit: number): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    let bytes = 0;
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      bytes += chunk.length;
      if (bytes > limit) throw refuseSize(limit);
      await file.appendFile(chunk);
    }
  } finally {
    await file.close();
  }
}

/**
 * Streams a request's body into the scratch folder and answers its handle. The given name goes along for reports;
 * the file on disk is called by random letters. Throws CallError `too-many` or `disk-full`.
 */
export async function receiveUpload(request: IncomingMessage, name: string, options: UploadOptions): Promise<string> {
  const limit = options.limit ?? UPLOAD_LIMIT;
  if (Number(request.headers['content-length'] ?? 0) > limit) throw refuseSize(limit);
  const path = join(options.folder, randomBytes(16).toString('hex'));
  try {
    await writeBody(request, path, limit);
  } catch (error) {
    await rm(path, { force: true });
    throw toCallError(error);
  }
  return options.grant(path, toFolderedName(name));
}
