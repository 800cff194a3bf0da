import { parseHTML } from 'linkedom';
import { RefusedError } from '../refusedError.ts';
import { isDataPage, limitNesting } from './limitNesting.ts';

/** A page as a document. Nothing in it is run or fetched. Throws `RefusedError` for a page that no article makes. */
export function parsePage(html: string): Document {
  if (isDataPage(html)) throw new RefusedError({ refused: 'data-page' });
  return parseHTML(limitNesting(html)).document;
}
