import type { Edit } from './edit.ts';

/** Single digits with blanks between, as a recognised scan has them: `2 2 0 余条`, `5 .3 %`. Hanzi or a percent sign follow. */
const SPACED =
  /(?<!\d ?[.,，]? ?)(?:\d(?: \d){1,12}(?: ?\. ?\d(?: \d){0,6})?|\d{1,9}(?: \. ?\d{1,6}|\.(?<=(?:\p{Script=Han}|[a-z] )\d{1,9}\.) \d{1,6}))(?= ?(?:[%％]|per ?cent|\p{Script=Han}))/gu;
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
      insert: found.replaceAll(' ', ''),
      kind: 'spacing',
    }));
