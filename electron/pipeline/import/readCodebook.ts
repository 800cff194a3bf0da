import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import stored from '../../../resources/annotations/codebook.json' with { type: 'json' };
import { type CodebookEntry, type TagRow, tagFields } from '../../common/annotation.ts';
import { unguardCell } from '../../common/csvGuard.ts';
import { foldForSearch } from '../../common/foldText.ts';
import { TAG_COLOURS, type TagColour } from '../../common/tagColours.ts';

const words = z.array(z.string().min(1)).min(1);

/** By what heads the columns of a codebook go, and how its colours may be called; all folded. */
export const codebookWords = z.object({
  name: words,
  definition: words,
  colour: words,
  colourNames: z.record(z.enum(TAG_COLOURS), words),
});
const WORDS = stored as z.infer<typeof codebookWords>;
const COLUMNS = ['name', 'definition', 'colour'] as const;
type Column = (typeof COLUMNS)[number];

interface RawEntry extends Record<Column, string> {
  readonly line: number;
}

const fold = (text: unknown): string => foldForSearch(String(text ?? '').trim());
const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

function readHead(cells: readonly string[]): Partial<Record<Column, number>> {
  const found = COLUMNS.map(
    (column) => [column, cells.findIndex((cell) => WORDS[column].includes(fold(cell)))] as const,
  );
  return Object.fromEntries(found.filter(([, at]) => at >= 0));
}

interface CsvRow {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** A table whose head names its columns, in Chinese or English. */
function readTable(text: string): RawEntry[] | null {
  const options = { delimiter: [',', '\t', ';'], bom: true, relax_column_count: true, relax_quotes: true, info: true };
  let rows: readonly CsvRow[];
  try {
    rows = parse(text, { ...options, skip_empty_lines: true }) as unknown as CsvRow[];
  } catch {
    return null;
  }
  const head = readHead(rows[0]?.record ?? []);
  if (head.name === undefined) return null;
  const cell = (record: readonly string[], at: number | undefined): string =>
    at === undefined ? '' : unguardCell((record[at] ?? '').trim());
  return rows.slice(1).map(({ record, info }) => ({
    line: info.lines,
    name: cell(record, head.name),
    definition: cell(record, head.definition),
    colour: cell(record, head.colour),
  }));
}

/** What `tags.export` writes, or a bare list of objects. */
function readJson(text: string): RawEntry[] | null {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return null;
  }
  const list = Array.isArray(data) ? data : (data as { tags?: unknown } | null)?.tags;
  if (!Array.isArray(list)) return null;
  return list.map((item: Record<string, unknown> | null, at) => ({
    line: at + 1,
    name: textOf(item?.name),
    definition: textOf(item?.definition),
    colour: textOf(item?.colour ?? item?.color),
  }));
}

const findColour = (written: string): TagColour | null =>
  TAG_COLOURS.find((key) => WORDS.colourNames[key].includes(fold(written))) ?? null;

type Judged = Pick<CodebookEntry, 'outcome' | 'reason'>;

function refuse({ name, definition, colour }: RawEntry, isTwice: boolean): CodebookEntry['reason'] {
  if (name === '') return 'no-name';
  if (!tagFields.shape.name.safeParse(name).success) return 'name-too-long';
  if (!tagFields.shape.definition.safeParse(definition).success) return 'definition-too-long';
  if (isTwice) return 'twice';
  return colour !== '' && findColour(colour) === null ? 'unknown-colour' : null;
}

function judge(entry: RawEntry, known: TagRow | undefined, isTwice: boolean): Judged {
  const reason = refuse(entry, isTwice);
  if (reason) return { outcome: 'refused', reason };
  if (!known) return { outcome: 'new', reason: null };
  const isSame = known.definition === entry.definition && known.colour === (findColour(entry.colour) ?? known.colour);
  return { outcome: isSame ? 'same' : 'changed', reason: null };
}

/**
 * The entries of a codebook file beside those that a project has: what each would do, and what is wrong with it. Without a
 * colour a new one gets the next of the palette. Null for a text that is no codebook.
 */
export function readCodebook(text: string, tags: readonly TagRow[]): CodebookEntry[] | null {
  const raw = /^\uFEFF?\s*[[{]/.test(text) ? readJson(text.replace(/^\uFEFF/, '')) : readTable(text);
  if (raw === null) return null;
  const known = new Map(tags.map((tag) => [fold(tag.name), tag]));
  const seen = new Set<string>();
  let next = tags.length;
  return raw.map((entry) => {
    const key = fold(entry.name);
    const own = known.get(key);
    const judged = judge(entry, own, seen.has(key));
    if (judged.outcome !== 'refused') seen.add(key);
    const given = findColour(entry.colour) ?? own?.colour;
    const colour = given ?? (judged.outcome === 'new' ? (TAG_COLOURS[next++ % TAG_COLOURS.length] as TagColour) : null);
    return { line: entry.line, name: entry.name, definition: entry.definition, colour, ...judged };
  });
}
