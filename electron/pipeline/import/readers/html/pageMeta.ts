import fields from '../../../../../resources/lexicons/pageMeta.json' with { type: 'json' };
import type { KnownMeta } from '../../../types.ts';
import { readStatedDay } from '../statedDay.ts';
import { readLinkedData } from './linkedData.ts';

const LONGEST_VALUE = 500;

/** A value as a field of an article, or undefined where it says nothing. */
export function tidyValue(value: string | null | undefined): string | undefined {
  const tidy = value?.replace(/\s+/g, ' ').trim();
  return tidy && tidy.length <= LONGEST_VALUE ? tidy : undefined;
}

/** `meta` values by lower-case name or property; the first of a name stands. */
function listMeta(document: Document): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const name = (element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop'))
      ?.trim()
      .toLowerCase();
    const value = tidyValue(element.getAttribute('content'));
    if (name && value && !found.has(name)) found.set(name, value);
  }
  return found;
}

const pick = (meta: ReadonlyMap<string, string>, names: readonly string[]): string | undefined =>
  names.map((name) => meta.get(name)).find((value) => value !== undefined);

const SAVED_FROM = /<!--\s*saved from url=\(\d{4,6}\)(https?:\/\/[^\s"'<>]{3,1900})/i;

const isAddress = (value: string | undefined): value is string => !!value && /^https?:\/\/\S{3,1900}$/.test(value);

function findUrl(document: Document, html: string, meta: ReadonlyMap<string, string>): string | undefined {
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href')?.trim();
  return [canonical, pick(meta, fields.url), SAVED_FROM.exec(html.slice(0, 4096))?.[1]].find(isAddress);
}

const keepSaid = (known: { readonly [Field in keyof KnownMeta]: KnownMeta[Field] | undefined }): KnownMeta =>
  Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));

/** A name, not an address or a profile's link. */
const nameOnly = (value: string | undefined): string | undefined =>
  value && !/^https?:|@/.test(value) ? value : undefined;

/** What a page's metadata says of its article: `meta` names (listed in `resources`), then JSON-LD, then its address. */
export function readPageMeta(document: Document, html: string): KnownMeta {
  const meta = listMeta(document);
  const data = readLinkedData(document);
  const day = readStatedDay(pick(meta, fields.date) ?? data.date);
  return keepSaid({
    title: pick(meta, fields.title) ?? tidyValue(data.title) ?? tidyValue(document.querySelector('title')?.textContent),
    outlet: tidyValue(data.outlet) ?? pick(meta, fields.outlet),
    byline: nameOnly(pick(meta, fields.byline)) ?? nameOnly(tidyValue(data.byline)),
    date: day,
    url: findUrl(document, html, meta),
  });
}
