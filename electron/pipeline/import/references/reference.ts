import type { KnownMeta } from '../../types.ts';
import { readStatedDay } from '../readers/statedDay.ts';

/** An article as a list of references describes it. */
export interface Reference {
  readonly known: KnownMeta;
  /** Paths or names of its files as the list has them, with either slash; `port.pdf`, `files/12/port.pdf`. */
  readonly attachments: readonly string[];
}

/** Values of an entry by field, in lower case; each field may come several times. */
export type Fields = ReadonlyMap<string, readonly string[]>;

/** Names of fields by what they say, as `resources/lexicons/referenceFields.json` has them for each kind of list. */
export interface FieldNames {
  readonly title: readonly string[];
  readonly outlet: readonly string[];
  readonly byline: readonly string[];
  readonly date: readonly string[];
  readonly url: readonly string[];
  readonly attachment: readonly string[];
}

const LONGEST = 500;

export const tidy = (value: string): string => value.replace(/\s+/g, ' ').trim().slice(0, LONGEST);

const listOf = (fields: Fields, names: readonly string[]): string[] =>
  names.flatMap((name) => fields.get(name) ?? []).filter((value) => value.trim());

/** All values of the first field that is filled. */
function listFirst(fields: Fields, names: readonly string[]): string[] {
  const name = names.find((one) => fields.get(one)?.some((value) => value.trim()));
  return name ? listOf(fields, [name]) : [];
}

/** A more precise date in a later field goes before a year alone. */
function findDay(values: readonly string[]): string | undefined {
  const days = values.map((value) => readStatedDay(value)).filter((day) => day !== undefined);
  return days.sort((a, b) => b.length - a.length)[0];
}

/** An entry with neither title nor file says nothing: null. */
export function buildReference(fields: Fields, names: FieldNames, attachments?: readonly string[]): Reference | null {
  const [title, outlet, url] = [names.title, names.outlet, names.url].map((list) => listFirst(fields, list)[0]);
  const authors = listFirst(fields, names.byline).map(tidy);
  const date = findDay(listOf(fields, names.date));
  const files = attachments ?? listOf(fields, names.attachment).map((file) => file.trim());
  if (!title && files.length === 0) return null;
  return {
    known: {
      ...(title && { title: tidy(title) }),
      ...(outlet && { outlet: tidy(outlet) }),
      ...(authors.length && { byline: tidy(authors.join('; ')) }),
      ...(date && { date }),
      ...(url && /^https?:\/\/\S+$/.test(url.trim()) && { url: url.trim().slice(0, 2000) }),
    },
    attachments: files,
  };
}
