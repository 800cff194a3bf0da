import { foldText } from '../../common/foldText.ts';
import type { Edit } from './edit.ts';

/** Digits and letters that fill a hanzi's square, with the marks that belong to a number: `１，２００`, `３．５％`. */
const FULL_WIDTH =
  /[０-９]{1,3}(?:，[０-９]{3})+(?![０-９])(?:．[０-９]+)?％?|[０-９]+(?:．[０-９]+)?％?|[Ａ-Ｚａ-ｚ]+/g;

/** What stands in full width is written in half width; the marks of Chinese sentences keep theirs. */
export const findFullWidth = (text: string): Edit[] =>
  [...text.matchAll(FULL_WIDTH)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
    insert: foldText(found),
    kind: 'width',
  }));
