import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import { admitText } from '../../decodeText.ts';
import { collectLines, writeLines } from '../html/pageLines.ts';
import { parsePage } from '../html/parsePage.ts';
import type { ReadResult, ReadText } from '../reader.ts';
import { openZip, type ZipFile } from '../zip/openZip.ts';
import { readXml } from '../zip/readXml.ts';

const NO_IMAGES = mammoth.images.imgElement(async () => ({ src: '' }));

/** Parts that hold text or say how it is laid out; pictures, fonts, macros and embedded files are never opened. */
const WANTED = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels)$/;
/** A relationship that leaves the document: a picture or a template on somebody's server or disk. */
const LINKED_OUTSIDE =
  /(<Relationship\b[^>]*?\bTarget\s*=\s*)(?:"[^"]*"|'[^']*')(?=[^>]*\bTargetMode\s*=\s*["']External["'])/gi;

/** The same document with nothing in it but text: what is handed on is small, inflated and closed. */
function repack(zip: ZipFile): Uint8Array {
  const parts: Record<string, Uint8Array> = {};
  for (const name of zip.names.filter((entry) => WANTED.test(entry))) {
    const xml = readXml(zip, name) ?? '';
    parts[name] = new TextEncoder().encode(name.endsWith('.rels') ? xml.replace(LINKED_OUTSIDE, '$1"unlinked"') : xml);
  }
  return zipSync(parts, { level: 0 });
}

const TITLE_STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"];
/** Under a title the first level of headings is the second of the text. */
const BELOW_TITLE = [1, 2, 3, 4].map((level) => `p[style-name='heading ${level}'] => h${level + 1}:fresh`);

const hasTitle = (html: string): boolean => /^<h1>/.test(html);

async function convert(bytes: Uint8Array): Promise<string> {
  const buffer = Buffer.from(repack(openZip(bytes)));
  const write = async (styleMap: string[]): Promise<string> =>
    (await mammoth.convertToHtml({ buffer }, { styleMap, externalFileAccess: false, convertImage: NO_IMAGES })).value;
  const html = await write([...TITLE_STYLES, ...BELOW_TITLE]);
  return hasTitle(html) ? html : write(TITLE_STYLES);
}

/** The mark of a note and the way back from it are no words of the text; the notes themselves are. */
function dropNoteMarks(document: Document): void {
  for (const mark of document.querySelectorAll('a[id^="footnote-ref-"], a[id^="endnote-ref-"]'))
    (mark.closest('sup') ?? mark).remove();
  for (const back of document.querySelectorAll('a[href^="#footnote-ref-"], a[href^="#endnote-ref-"]')) back.remove();
}

/** A Word document: headings, paragraphs, lists, tables and notes as text. Deleted text, comments and pictures stay out. */
export async function readDocx(bytes: Uint8Array): Promise<ReadResult> {
  const document = parsePage(`<html><body>${await convert(bytes)}</body></html>`);
  dropNoteMarks(document);
  const text = writeLines(collectLines(document.body));
  return admitText<ReadText>({ text, encoding: 'utf-8', confidence: 1, known: {}, sections: [], notes: [] });
}
