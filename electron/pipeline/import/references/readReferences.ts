import { readBibtex } from './readBibtex.ts';
import { readCsl } from './readCsl.ts';
import { readLineReferences, tellLineForm } from './readLines.ts';
import type { Reference } from './reference.ts';

/**
 * The articles that a list of references names, or null where the text is no such list. Reads RIS, Refer (`.enw`),
 * NoteExpress, BibTeX and CSL-JSON, told apart by what they hold. Never throws and fetches nothing. The text is decoded
 * by `decodeText`, which finds the GBK that NoteExpress and CNKI write.
 */
export function readReferences(text: string): Reference[] | null {
  const form = tellLineForm(text);
  if (form) return readLineReferences(text, form);
  if (/^\s*[[{]/.test(text)) return readCsl(text);
  return /^\s*@[A-Za-z]+\s*[{(]/m.test(text) ? readBibtex(text) : null;
}
