import { foldForSearch } from '../../../common/foldText.ts';
import type { Reference } from './reference.ts';

/** A file that comes in, and the titles of its articles in order. */
export interface FileToMatch {
  /** With the folders below the one chosen, with either slash. */
  readonly name: string;
  readonly titles: readonly string[];
}

export interface ReferenceMatch {
  /** Places in the lists given, from 0. */
  readonly reference: number;
  readonly file: number;
  /** Of the article in the file, from 1. */
  readonly ordinal: number;
  readonly by: 'attachment' | 'title';
}

export interface ReferenceMatches {
  readonly matches: readonly ReferenceMatch[];
  /** Without a file, or with several that fit as well: to be named to the analyst, by place in the list. */
  readonly unmatched: readonly number[];
}

/** A file is named after its article by so much of a title: `港口年报_王明.pdf`. A hanzi says as much as three letters. */
const LEAST_NAMED = 12;
const weighTitle = (title: string): number => title.length + 2 * (title.match(/\p{Script=Han}/gu)?.length ?? 0);

const foldTitle = (title: string): string => foldForSearch(title).replace(/[^\p{L}\p{N}]+/gu, '');
const withoutEnding = (name: string): string => name.replace(/\.[^./\\]+$/, '');

function decodeSafely(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Folders and name of a path, last first, whichever system wrote it. */
const stepsOf = (path: string): string[] =>
  decodeSafely(path)
    .normalize('NFC')
    .toLowerCase()
    .split(/[\\/]+/)
    .filter(Boolean)
    .reverse();

/** How many steps two paths share from their ends. */
function shareEnd(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((step, index) => step !== b[index]);
  return at < 0 ? a.length : at;
}

interface Place {
  readonly file: number;
  readonly ordinal: number;
}

/** Of several that fit, none: a wrong match would put a date into an article that is not its own. */
const onlyOne = <T>(found: readonly T[]): T | null => (found.length === 1 ? (found[0] as T) : null);

function findByAttachment(
  paths: readonly string[],
  byName: ReadonlyMap<string, number[]>,
  files: readonly FileToMatch[],
) {
  for (const path of paths) {
    const steps = stepsOf(path);
    const fitting = byName.get(steps[0] ?? '') ?? [];
    const shared = fitting.map((file) => shareEnd(steps, stepsOf(files[file]?.name ?? '')));
    const file = onlyOne(fitting.filter((_, index) => shared[index] === Math.max(...shared)));
    if (file !== null) return file;
  }
  return null;
}

function indexBy<T>(entries: Iterable<readonly [string, T]>): Map<string, T[]> {
  const index = new Map<string, T[]>();
  for (const [key, value] of entries) index.set(key, [...(index.get(key) ?? []), value]);
  return index;
}

/** The article of a file that a reference is to: the one with its title, or the only one. */
function findOrdinal({ titles }: FileToMatch, title: string): number | null {
  const at = titles.findIndex((one) => title !== '' && foldTitle(one) === title);
  return at >= 0 ? at + 1 : titles.length === 1 ? 1 : null;
}

/**
 * Which article each reference is about: by the name of an attached file (folders decide among equal names), then by
 * title, folded to simplified script, half width and lower case without marks, as the article's own or its file's name
 * has it. What fits two articles is left unmatched.
 */
export function matchReferences(references: readonly Reference[], files: readonly FileToMatch[]): ReferenceMatches {
  const byName = indexBy(files.map(({ name }, file) => [stepsOf(name)[0] ?? '', file] as const));
  const byTitle = indexBy<Place>(
    files.flatMap(({ titles }, file) =>
      titles.map((title, at) => [foldTitle(title), { file, ordinal: at + 1 }] as const),
    ),
  );
  const stems = files.map(({ name }) => foldTitle(withoutEnding(stepsOf(name)[0] ?? '')));

  function findPlace({ known, attachments }: Reference): Omit<ReferenceMatch, 'reference'> | null {
    const title = foldTitle(known.title ?? '');
    const file = findByAttachment(attachments, byName, files);
    const ordinal = file === null ? null : findOrdinal(files[file] as FileToMatch, title);
    if (file !== null && ordinal !== null) return { file, ordinal, by: 'attachment' };
    const titled = title ? onlyOne(byTitle.get(title) ?? []) : null;
    if (titled) return { ...titled, by: 'title' };
    if (weighTitle(title) < LEAST_NAMED || byTitle.has(title)) return null;
    const named = onlyOne(stems.flatMap((stem, at) => (stem.startsWith(title) ? [at] : [])));
    return named !== null && files[named]?.titles.length === 1 ? { file: named, ordinal: 1, by: 'title' } : null;
  }

  const matches: ReferenceMatch[] = [];
  const unmatched: number[] = [];
  references.forEach((reference, at) => {
    const place = findPlace(reference);
    if (place) matches.push({ reference: at, ...place });
    else unmatched.push(at);
  });
  return { matches, unmatched };
}
