import { DOMParser } from 'linkedom';
import type { KnownMeta } from '../../../types.ts';
import { RefusedError } from '../refusedError.ts';
import { readStatedDay } from '../statedDay.ts';
import type { ZipFile } from '../zip/openZip.ts';
import { readXml } from '../zip/readXml.ts';

const parseXml = (xml: string): Document => new DOMParser().parseFromString(xml, 'text/xml') as unknown as Document;

/** Elements by name whatever their prefix: books write `dc:title`, `opf:item` or neither. */
function listNamed(document: Document, name: string): Element[] {
  return [...document.querySelectorAll('*')].filter(
    ({ tagName }) => tagName.replace(/^.*:/, '').toLowerCase() === name,
  );
}

/** `../Text/a%20b.xhtml#x` seen from `OEBPS/content.opf` → `Text/a b.xhtml`; a name within the book, never a path outside. */
export function resolveName(from: string, href: string): string {
  const steps = from.split('/').slice(0, -1);
  for (const step of decodeSafely(href.split('#')[0] ?? '').split('/')) {
    if (step === '..') steps.pop();
    else if (step && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const PACKAGE_TYPE = 'application/oebps-package+xml';
const PAGE_TYPE = /^(?:application\/xhtml\+xml|text\/html)$/;

function findPackage(zip: ZipFile): string {
  const container = readXml(zip, 'META-INF/container.xml');
  const files = container ? listNamed(parseXml(container), 'rootfile') : [];
  const file = files.find((element) => element.getAttribute('media-type') === PACKAGE_TYPE) ?? files[0];
  const name = file?.getAttribute('full-path') ?? zip.names.find((entry) => entry.endsWith('.opf'));
  if (!name) throw new RefusedError({ refused: 'damaged' });
  return name;
}

const textOf = (document: Document, name: string): string | undefined =>
  listNamed(document, name)[0]?.textContent?.replace(/\s+/g, ' ').trim().slice(0, 300) || undefined;

export interface Book {
  /** Of the book, and so of each of its chapters. */
  readonly known: KnownMeta;
  /** Names of its chapters in reading order, contents and covers left out where they are declared. */
  readonly chapters: readonly string[];
}

/** What programs fill in where nothing is known. */
const leaveUnknown = (name: string | undefined): string | undefined =>
  name && /^(?:unknown|未知|佚名)/i.test(name) ? undefined : name;

function readKnown(document: Document): KnownMeta {
  const [outlet, byline] = ['publisher', 'creator'].map((name) => textOf(document, name)).map(leaveUnknown);
  const date = readStatedDay(textOf(document, 'date'));
  return { ...(outlet && { outlet }), ...(byline && { byline }), ...(date && { date }) };
}

/** What a book's package says: its chapters in spine order and its publisher. Throws `RefusedError`. */
export function readPackage(zip: ZipFile): Book {
  const name = findPackage(zip);
  const xml = readXml(zip, name);
  if (!xml) throw new RefusedError({ refused: 'damaged' });
  const document = parseXml(xml);
  const items = new Map(listNamed(document, 'item').map((item) => [item.getAttribute('id'), item]));
  const chapters = listNamed(document, 'itemref')
    .filter((ref) => ref.getAttribute('linear') !== 'no')
    .map((ref) => items.get(ref.getAttribute('idref')))
    .filter((item) => item !== undefined)
    .filter((item) => PAGE_TYPE.test(item.getAttribute('media-type') ?? ''))
    .filter((item) => !/\bnav\b/.test(item.getAttribute('properties') ?? ''))
    .map((item) => resolveName(name, item.getAttribute('href') ?? ''));
  return { known: readKnown(document), chapters: [...new Set(chapters)] };
}

/** Names of entries that are locked (DRM); fonts are often scrambled and matter to nobody here. */
export function listLocked(zip: ZipFile): string[] {
  const xml = zip.names.includes('META-INF/encryption.xml') ? readXml(zip, 'META-INF/encryption.xml') : null;
  if (!xml) return [];
  return listNamed(parseXml(xml), 'cipherreference').map((element) =>
    resolveName('', element.getAttribute('URI') ?? ''),
  );
}
