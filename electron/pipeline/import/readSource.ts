import type { ReadSource } from '../types.ts';
import type { Format, Reader, ReadOptions, ReadRefusal } from './readers/reader.ts';
import { RefusedError } from './readers/refusedError.ts';
import { tellFormat } from './tellFormat.ts';

/** Loaded when the first file of the kind comes: a folder of plain text costs none of them. */
const READERS: Readonly<Record<Format, () => Promise<Reader>>> = {
  text: async () => (await import('./readers/readPlain.ts')).readPlain,
  html: async () => (await import('./readers/html/readHtml.ts')).readHtml,
  docx: async () => (await import('./readers/docx/readDocx.ts')).readDocx,
  epub: async () => (await import('./readers/epub/readEpub.ts')).readEpub,
  pdf: async () => (await import('./readers/pdf/readPdf.ts')).readPdf,
  mail: async () => (await import('./readers/mail/readMail.ts')).readMail,
  mhtml: async () => (await import('./readers/mail/readSavedPage.ts')).readSavedPage,
};

/**
 * A file's bytes → its text, with what the file says about it, or why it cannot be read. Never rejects for what the bytes
 * are. `encoding` is one that a person chose for a text or a page; formats that state their own do not heed it.
 */
export async function readSource(bytes: Uint8Array, options: ReadOptions): Promise<ReadSource | ReadRefusal> {
  const format = bytes.length ? tellFormat(bytes, options) : ({ refused: 'empty' } as const);
  if (typeof format !== 'string') return format;
  const read = await READERS[format]();
  try {
    const result = await read(bytes, options);
    return 'refused' in result ? result : { ...result, format };
  } catch (error) {
    return error instanceof RefusedError ? error.refusal : { refused: 'damaged' };
  }
}
