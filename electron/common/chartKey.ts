import { listGapSpots } from './chartGaps.ts';
import { isOpenDown, isOpenUp, isRange } from './chartPen.ts';
import { listSpans } from './chartRanges.ts';
import { isNil, NIL, NOT_AVAILABLE } from './chartSigns.ts';
import type { ChartModel, ChartPoint } from './chartSpec.ts';
import { chartWords } from './chartText.ts';
import { QUALIFIER_SIGNS } from './formatQuantity.ts';
import { MODALITIES, REVISIONS } from './vocabulary.ts';

const MARKS = ['up', 'down', 'range', 'span', 'disputed', 'aside', 'part', 'event', 'break'] as const;
export type KeyMark = (typeof MARKS)[number];

/** What a mark or a sign of the picture means; `sign` is empty where the mark is a shape. */
export interface KeyItem {
  readonly mark: KeyMark | null;
  readonly sign: string;
  readonly words: string;
}

/** A table shows values as they are written: of the marks only what is disputed and what was set aside has a sign there. */
const TABLE_SIGNS: Partial<Record<KeyMark, string>> = { disputed: '!', aside: '[ ]' };

const SHOWN: Readonly<Record<KeyMark, (point: ChartPoint) => boolean>> = {
  up: isOpenUp,
  down: isOpenDown,
  range: isRange,
  disputed: ({ isConflicting }) => isConflicting,
  aside: ({ isDeprecated }) => isDeprecated,
  part: ({ isPart, isDeprecated, isConflicting }) => isPart && !isDeprecated && !isConflicting,
  event: ({ isEvent }) => isEvent,
  span: () => false,
  break: () => false,
};

function listMarks(model: ChartModel): KeyMark[] {
  const { series, columns, type } = model;
  const points = series.flatMap((one) => one.points);
  const isSpanned = type === 'range' && series.some((one) => listSpans(one.points).length > 0);
  const isBroken = series.some(({ breaks }) => breaks.some(({ column }) => columns.includes(column)));
  const isSeen: Partial<Record<KeyMark, boolean>> = { span: isSpanned, break: isBroken };
  return MARKS.filter((mark) => isSeen[mark] || points.some(SHOWN[mark])).filter(
    (mark) => type !== 'table' || mark in TABLE_SIGNS,
  );
}

function listSigns(model: ChartModel): Omit<KeyItem, 'mark'>[] {
  const { series, spec, type } = model;
  const words = chartWords(spec.language);
  const points = series.flatMap((one) => one.points);
  const qualified = (['approx', 'nearly'] as const)
    .filter((one) => points.some(({ quantity }) => quantity.qualifier === one))
    .map((one) => ({ sign: QUALIFIER_SIGNS[one], words: words(`chart:key.${one}`) }));
  const lettered = [
    ...REVISIONS.filter((one) => one !== 'final' && points.some(({ revision }) => revision === one)),
    ...MODALITIES.filter((one) => one !== 'actual' && series.some(({ modality }) => modality === one)),
  ].map((one) => ({ sign: words(`chart:letter.${one}`), words: words(`chart:key.${one}`) }));
  const isEmpty = type === 'table' ? series.some(({ missing }) => missing.length > 0) : hasGaps(model);
  const isZero = series.some((one) => one.points.some((point) => isNil(point, one)));
  // The program's own note says what these two mean and where; a note that was edited may not.
  const noted = spec.edits.note === undefined ? [] : [isEmpty && NOT_AVAILABLE, isZero && NIL];
  const empty = noted
    .filter((sign) => sign !== false)
    .map((sign) => ({ sign, words: words(sign === NIL ? 'chart:key.nil' : 'chart:key.missing') }));
  return [...qualified, ...lettered, ...empty];
}

const hasGaps = (model: ChartModel): boolean => model.series.some((one) => listGapSpots(model, one).length > 0);

/** The short key under a picture: only what occurs in it. */
export function listKey(model: ChartModel): KeyItem[] {
  const words = chartWords(model.spec.language);
  const marks = listMarks(model).map((mark) => ({
    mark: model.type === 'table' ? null : mark,
    sign: model.type === 'table' ? (TABLE_SIGNS[mark] ?? '') : '',
    words: words(`chart:key.${mark}`),
  }));
  return [...marks, ...listSigns(model).map((item) => ({ mark: null, ...item }))];
}
