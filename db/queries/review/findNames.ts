import type { FactFilter } from '../../../electron/common/factRow.ts';
import { foldForSearch } from '../../../electron/common/foldText.ts';
import type { IndicatorId } from '../../../electron/common/ids.ts';
import { prepare, type ReadDb } from '../../handle.ts';

type Names = { readonly indicatorId: IndicatorId[] } | { readonly subject: string[] } | { readonly outlet: string[] };

/** One line of `search_text` is one name, so a whole line is a whole name. */
const INDICATOR = `SELECT id FROM indicator WHERE instr(char(10) || search_text || char(10), char(10) || ? || char(10)) > 0
  ORDER BY is_proposed, id LIMIT 20`;
const SUBJECT = "SELECT text FROM subject WHERE search_text = ? AND text <> '' LIMIT 1";
const OUTLET = 'SELECT outlet FROM article INDEXED BY article_by_outlet_name WHERE outlet = ? LIMIT 1';

/** The indicator, subject or outlet that a text names in full; null where it names none. */
export function findNames(db: ReadDb, text: string): (Names & Partial<FactFilter>) | null {
  const folded = foldForSearch(text.trim());
  const indicators = prepare<{ id: IndicatorId }>(db, INDICATOR).all(folded);
  if (indicators.length > 0) return { indicatorId: indicators.map(({ id }) => id) };
  const subject = prepare<{ text: string }>(db, SUBJECT).get(folded);
  if (subject) return { subject: [subject.text] };
  const outlet = prepare<{ outlet: string }>(db, OUTLET).get(text.trim());
  return outlet ? { outlet: [outlet.outlet] } : null;
}
