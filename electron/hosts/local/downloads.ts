import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { handle as handleSchema } from '../../contract/defineCall.ts';
import { toFileName } from './fileName.ts';
import { sendError, writeHead } from './respond.ts';

/** RFC 5987 allows fewer characters than encodeURIComponent leaves. */
const encodeExtended = (text: string): string =>
  encodeURIComponent(text).replace(/['()*!]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

/** An attachment's header: a plain ASCII name for old readers, the real one beside it. */
export function describeAttachment(name: string): string {
  const safe = toFileName(name);
  const ascii = safe.replace(/[^\x20-\x7e]|[%\\"]/g, '_');
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encodeExtended(safe)}`;
}

export interface Download {
  readonly path: string;
  readonly name: string;
}

/** Streams a finished export. It stays until the host closes, since browsers fetch again after a break. */
export async function sendDownload(
  response: ServerResponse,
  handle: string,
  findDownload: (handle: string) => Download | null,
): Promise<void> {
  const found = handleSchema.safeParse(handle).success ? findDownload(handle) : null;
  const stats = found ? await stat(found.path).catch(() => null) : null;
  if (!found || !stats?.isFile()) return sendError(response, 404, { code: 'no-such-handle', params: {} });
  writeHead(response, 200, {
    'Content-Type': 'application/octet-stream',
    'Content-Length': stats.size,
    'Content-Disposition': describeAttachment(found.name),
  });
  await pipeline(createReadStream(found.path), response);
}
