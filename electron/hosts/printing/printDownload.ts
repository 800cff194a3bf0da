import { appendFile, readFile, stat } from 'node:fs/promises';
import { findMark, wordMark } from '../../common/exportMark.ts';
import { CallError } from '../../contract/errors.ts';
import type { CallOutput } from '../../contract/table.ts';
import type { EngineLink } from '../engineLink.ts';

/** Writes the page at the first path as a PDF to the second. */
export type PrintPage = (page: string, target: string) => Promise<void>;

const toPdfName = (name: string): string => `${name.replace(/\.html$/i, '')}.pdf`;

/** A comment behind its end, which readers pass over: the text of a PDF is packed, and no search would find the id in it. */
async function stampPdf(pdf: string, page: string): Promise<void> {
  const uid = findMark(await readFile(page, 'utf8'));
  if (uid !== null) await appendFile(pdf, `\n%${wordMark({ uid })}\n`);
}

/** Prints a finished download, which is a page, to a PDF beside it, and offers that as a download of its own. */
export async function printDownload(
  link: Pick<EngineLink, 'findDownload' | 'offer'>,
  handle: string,
  print: PrintPage,
): Promise<CallOutput<'host.printPdf'>> {
  const page = link.findDownload(handle);
  if (!page) throw new CallError('no-such-handle', { handle });
  const [path, name] = [toPdfName(page.path), toPdfName(page.name)];
  await print(page.path, path);
  await stampPdf(path, page.path);
  return { handle: link.offer(path, name), name, bytes: (await stat(path)).size };
}
