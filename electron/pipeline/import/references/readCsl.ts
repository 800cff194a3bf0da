import names from '../../../../resources/lexicons/referenceFields.json' with { type: 'json' };
import { buildReference, type Reference } from './reference.ts';

type Item = Readonly<Record<string, unknown>>;

const isItem = (value: unknown): value is Item => typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

function readName(name: unknown): string {
  if (!isItem(name)) return textOf(name);
  const [family, given, literal] = [textOf(name.family), textOf(name.given), textOf(name.literal)];
  if (literal) return literal;
  return /\p{Script=Han}/u.test(family + given) ? `${family}${given}` : [given, family].filter(Boolean).join(' ');
}

const pad = (part: unknown): string => String(part).padStart(2, '0');

/** `{"date-parts": [[2024, 3, 2]]}` or `{"raw": "2024-03-02"}`, and what some programs write: the text alone. */
function readIssued(issued: unknown): string {
  if (!isItem(issued)) return textOf(issued);
  const parts = Array.isArray(issued['date-parts']) ? issued['date-parts'][0] : null;
  return Array.isArray(parts) ? parts.map(pad).join('-') : textOf(issued.raw) || textOf(issued.literal);
}

function readAttachments(item: Item): string[] {
  return names.csl.attachment
    .flatMap((name) => [item[name]].flat())
    .map((file) => (isItem(file) ? textOf(file.path ?? file.filename ?? file.title) : textOf(file)))
    .filter(Boolean);
}

function readItem(item: Item): Reference | null {
  const lower = Object.fromEntries(Object.entries(item).map(([name, value]) => [name.toLowerCase(), value]));
  const fields = new Map(Object.entries(lower).map(([name, value]) => [name, [textOf(value)]]));
  const authors = Array.isArray(lower.author) ? lower.author.slice(0, 50).map(readName).filter(Boolean) : [];
  fields.set('author', authors).set('issued', [readIssued(lower.issued)]);
  const fieldNames = { ...names.csl, byline: ['author'], date: ['issued'] };
  return buildReference(fields, fieldNames, readAttachments(lower));
}

/** Items of CSL-JSON: a list, one item, or Zotero's `{items: […]}`. Null where it is other JSON. */
export function readCsl(text: string): Reference[] | null {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return null;
  }
  const items = [isItem(data) && Array.isArray(data.items) ? data.items : data].flat().filter(isItem);
  const isList = items.length > 0 && items.some((item) => 'title' in item && ('type' in item || 'id' in item));
  return isList ? items.map(readItem).filter((item) => item !== null) : null;
}
