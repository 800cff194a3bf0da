import { admitText, decodeBytes } from '../../decodeText.ts';
import type { ReadOptions, ReadResult, ReadText } from '../reader.ts';
import { findArticleLines } from './articleLines.ts';
import { findDeclaredCharset } from './declaredCharset.ts';
import { markHeadline } from './headline.ts';
import { collectLines, writeLines } from './pageLines.ts';
import { readPageMeta } from './pageMeta.ts';
import { parsePage } from './parsePage.ts';

/** All text of a page, for pages that are one text: a mail, a chapter. */
export function readWholePage(html: string): string {
  const document = parsePage(html);
  return document.body ? writeLines(collectLines(document.body)) : '';
}

/** A page's text and what its metadata says. Programs are not run, and nothing that it links to is fetched. */
export function readPage(html: string): Pick<ReadText, 'text' | 'known' | 'notes'> {
  const document = parsePage(html);
  const said = readPageMeta(document, html);
  const { title, lines } = markHeadline(said.title ?? '', document.body ? collectLines(document.body) : []);
  const known = title ? { ...said, title } : said;
  const article = findArticleLines(document, lines);
  const notes = article || lines.length === 0 ? [] : [{ code: 'whole-page', params: {} }];
  return { text: writeLines(article ?? lines), known, notes };
}

/** An HTML page, as saved or as sent. */
export function readHtml(bytes: Uint8Array, { encoding }: ReadOptions): ReadResult {
  const decoded = decodeBytes(bytes, { forced: encoding, declared: findDeclaredCharset(bytes) });
  if ('refused' in decoded) return decoded;
  return admitText({ ...decoded, ...readPage(decoded.text), sections: [] });
}
