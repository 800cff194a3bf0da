import type { SourceSection } from '../../../types.ts';
import { admitText } from '../../decodeText.ts';
import { readWholePage } from '../html/readHtml.ts';
import type { ReadResult, ReadText } from '../reader.ts';
import { openZip, type ZipFile } from '../zip/openZip.ts';
import { decodeXml } from '../zip/readXml.ts';
import { type Book, listLocked, readPackage } from './package.ts';

/** A chapter with fewer characters is a cover, an imprint or a list of contents: shown in the source text, no article. */
const LEAST_CHAPTER = 60;
/** Between chapters, so that no rule can take two for one. */
const BETWEEN = '\n\n\n';

function readChapter(zip: ZipFile, name: string): string {
  const bytes = zip.read(name);
  return bytes ? readWholePage(decodeXml(bytes)) : '';
}

function joinChapters(texts: readonly string[], known: Book['known']): { text: string; sections: SourceSection[] } {
  const sections: SourceSection[] = [];
  let text = '';
  for (const chapter of texts) {
    const start = text.length;
    text += chapter + BETWEEN;
    if (chapter.length >= LEAST_CHAPTER) sections.push({ span: { start, end: text.length }, known });
  }
  return { text, sections };
}

/** A book without copy protection: its chapters in reading order, each an article of its own. */
export function readEpub(bytes: Uint8Array): ReadResult {
  const zip = openZip(bytes);
  const { known, chapters } = readPackage(zip);
  const locked = new Set(listLocked(zip));
  if (chapters.some((name) => locked.has(name))) return { refused: 'encrypted' };
  const texts = chapters.map((name) => readChapter(zip, name)).filter(Boolean);
  return admitText<ReadText>({ ...joinChapters(texts, known), encoding: 'utf-8', confidence: 1, known, notes: [] });
}
