import { getDocumentProxy } from 'unpdf';
import { admitText } from '../../decodeText.ts';
import type { ReadResult, ReadText } from '../reader.ts';
import { CharacterMaps } from './characterMaps.ts';
import { findBomb } from './findBomb.ts';
import { joinLines } from './joinLines.ts';
import { buildLines, type PdfLine, type PlacedText } from './pageLines.ts';
import { findRunningLines } from './runningLines.ts';

/** Fewer characters than this on a page, and it is a picture with a stamp on it. */
const LEAST_PAGE = 8;
/** Fonts that do not say which characters they show give private marks or nothing. */
const UNREADABLE = /[\p{Co}\ufffd]/gu;
const MOST_UNREADABLE = 0.3;

/** No scripts, no forms, no fonts of the system, nothing fetched; warnings stay unprinted. */
const OPTIONS = {
  verbosity: 0,
  isEvalSupported: false,
  enableXfa: false,
  disableFontFace: true,
  useSystemFonts: false,
  stopAtErrors: false,
  disableAutoFetch: true,
  disableStream: true,
  BinaryDataFactory: CharacterMaps,
  useWorkerFetch: false,
  // Never a place: whatever is asked for comes from the factory or not at all.
  cMapUrl: '/',
  cMapPacked: false,
} as const;

type Proxy = Awaited<ReturnType<typeof getDocumentProxy>>;

async function readPage(pdf: Proxy, number: number): Promise<PdfLine[]> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent({ includeMarkedContent: false });
  page.cleanup();
  return buildLines(items.filter((item) => 'str' in item) as PlacedText[]);
}

async function readPages(pdf: Proxy): Promise<PdfLine[][]> {
  const pages: PdfLine[][] = [];
  for (let number = 1; number <= pdf.numPages; number++) pages.push(await readPage(pdf, number));
  return pages;
}

const lengthOf = (lines: readonly PdfLine[]): number => lines.reduce((sum, { text }) => sum + text.length, 0);

/** Numbers of the pages without text, as `3, 7, 8`. */
const listBlank = (pages: readonly PdfLine[][]): number[] =>
  pages.flatMap((lines, index) => (lengthOf(lines) < LEAST_PAGE ? [index + 1] : []));

/** No language uses one letter for so much of a text; a font that lacks the others shows them all as it. */
const MOST_ALIKE = 0.3;
const LEAST_LETTERS = 40;

function isOneLetter(letters: string): boolean {
  const counts = new Map<string, number>();
  for (const letter of letters) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return letters.length >= LEAST_LETTERS && Math.max(...counts.values()) > MOST_ALIKE * letters.length;
}

const isUnreadable = (text: string): boolean =>
  isOneLetter(text.replace(/\P{L}/gu, '')) ||
  (text.replace(/\s/g, '').match(UNREADABLE)?.length ?? 0) > MOST_UNREADABLE * text.replace(/\s/g, '').length;

function writePages(pages: readonly PdfLine[][]): ReadResult {
  const blank = listBlank(pages);
  if (blank.length === pages.length) return { refused: 'no-text-layer' };
  const running = findRunningLines(pages);
  const text = joinLines(pages.flatMap((lines) => lines.filter((line) => !running.has(line))));
  if (isUnreadable(text)) return { refused: 'no-text-layer' };
  const params = { count: blank.length, pages: blank.slice(0, 40).join(', ') };
  const notes = blank.length ? [{ code: 'pages-without-text', params }] : [];
  return admitText<ReadText>({ text, encoding: 'utf-8', confidence: 1, known: {}, sections: [], notes });
}

const isLocked = (error: unknown): boolean => error instanceof Error && error.name === 'PasswordException';

/** The text layer of a PDF, its lines joined into paragraphs, headers and page numbers left out. */
export async function readPdf(bytes: Uint8Array): Promise<ReadResult> {
  if (findBomb(bytes)) return { refused: 'inflated-too-large' };
  let pdf: Proxy | null = null;
  try {
    // Its bytes are taken over by the library: ours are stored later.
    pdf = await getDocumentProxy(bytes.slice(), OPTIONS);
    return writePages(await readPages(pdf));
  } catch (error) {
    if (isLocked(error)) return { refused: 'encrypted' };
    throw error;
  } finally {
    await pdf?.loadingTask.destroy();
  }
}
