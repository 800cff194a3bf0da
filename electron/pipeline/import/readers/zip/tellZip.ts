import type { Format, ReadRefusal } from '../reader.ts';

/** Names stand uncompressed in a zip, before each entry and again at its end. */
const holds = (bytes: Uint8Array, name: string): boolean => {
  const wanted = new TextEncoder().encode(name);
  for (let at = bytes.indexOf(wanted[0] as number); at >= 0; at = bytes.indexOf(wanted[0] as number, at + 1))
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
};

/** Slides, sheets and OpenDocument files: documents, of a kind that is not read. */
const OTHER_OFFICE = ['ppt/presentation', 'xl/workbook', 'application/vnd.oasis.opendocument'];

/** A document or a book, by the names that it holds; any other zip is an archive. */
export function tellZip(bytes: Uint8Array): Format | ReadRefusal {
  if (holds(bytes, 'application/epub+zip') || holds(bytes, 'META-INF/container.xml')) return 'epub';
  if (holds(bytes, 'word/document')) return 'docx';
  return OTHER_OFFICE.some((name) => holds(bytes, name)) ? { refused: 'unsupported' } : { refused: 'archive' };
}
