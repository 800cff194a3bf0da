import names from '../../../../resources/lexicons/referenceFields.json' with { type: 'json' };
import { buildReference, type FieldNames, type Reference } from './reference.ts';

/** How a list of one field a line is written: by EndNote and Zotero (RIS), as Refer (`%T`), or by NoteExpress. */
interface LineForm {
  readonly line: RegExp;
  /** The field that begins an entry. */
  readonly first: string;
  readonly names: FieldNames;
}

const RIS: LineForm = { line: /^([A-Z][A-Z0-9]) {0,2}-(?: (.*))?$/, first: 'ty', names: names.ris };
const REFER: LineForm = { line: /^(%[0-9A-Z@~><[\]()!$&?^:.+]) (.*)$/, first: '%0', names: names.refer };
const NOTE_EXPRESS: LineForm = {
  line: /^\{([^{}]{1,40})\}\s?:\s?(.*)$/,
  first: 'reference type',
  names: names.noteExpress,
};

export const tellLineForm = (text: string): LineForm | null =>
  /^\s*TY {0,2}- /m.test(text)
    ? RIS
    : /^%0 /m.test(text)
      ? REFER
      : /^\{Reference Type\}/im.test(text)
        ? NOTE_EXPRESS
        : null;

/** Entries of one field a line; a line without a field goes on with the value before it. Never throws. */
export function readLineReferences(text: string, { line, first, names: fieldNames }: LineForm): Reference[] {
  const entries: Map<string, string[]>[] = [];
  let last: string[] | null = null;
  for (const row of text.split(/\r\n|\r|\n/)) {
    const found = line.exec(row.trimEnd());
    if (!found) {
      if (last?.length && row.trim()) last.push(`${last.pop()} ${row.trim()}`);
      continue;
    }
    const field = (found[1] ?? '').toLowerCase();
    if (field === first || entries.length === 0) entries.push(new Map());
    const entry = entries.at(-1) as Map<string, string[]>;
    last = entry.get(field) ?? [];
    last.push(found[2] ?? '');
    entry.set(field, last);
  }
  return entries.map((entry) => buildReference(entry, fieldNames)).filter((entry) => entry !== null);
}
