import { foldText } from '../../common/foldText.ts';
import type { Edit } from './edit.ts';

/** Single digits with blanks between, as a recognised scan has them: `2 2 0 余条`, `5 .3 %`. Hanzi or a percent sign follow. */
const DIGIT = '[\\d０-９]';
const POINT = '[.．]';
const SPACED = new RegExp(
  `(?<!${DIGIT} ?[.．,，]? ?)(?:${DIGIT}(?: ${DIGIT}){1,12}(?: ?${POINT} ?${DIGIT}(?: ${DIGIT}){0,6})?|${DIGIT}{1,9}(?: ${POINT} ?${DIGIT}{1,6}|${POINT}(?<=(?:\\p{Script=Han}|[a-z] )${DIGIT}{1,9}${POINT}) ${DIGIT}{1,6}))(?= ?(?:[%％]|per ?cent|\\p{Script=Han}))`,
  'gu',
);
/** `7,730 ,000`, `1 .2 GW`: a blank before the mark alone. */
const SPACED_MARK = /(?<=(?<![\d.])\d{1,3}(?:,\d{3}){0,3}) (?:,(?=\d{3}(?!\d))|\.(?=\d{1,3} ?[A-Za-z]))/g;
/** The numbers of pages count up, and parts of a whole follow a blank too. */
const COUNTS_UP = /^1 2\b/;

/** A number that a scan or a page has spread out is written as one. */
export const findSpacedDigits = (text: string): Edit[] =>
  [...text.matchAll(SPACED), ...text.matchAll(SPACED_MARK)]
    .filter(({ 0: found }) => !COUNTS_UP.test(found))
    .map(({ index, 0: found }) => ({
      start: index,
      end: index + found.length,
      insert: foldText(found).replaceAll(' ', ''),
      kind: 'spacing',
    }));
