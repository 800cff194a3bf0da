import type { CellField } from '../../../electron/common/factCell.ts';
import type { FactRow } from '../../../electron/common/factRow.ts';
import { formatPeriod } from '../../../electron/common/period.ts';
import { words } from '../../app/language.ts';

const isChinese = (): boolean => words.language === 'zh-Hans';

const READERS: Readonly<Record<CellField, (row: FactRow) => string>> = {
  status: ({ status }) => words.t(`status.of.${status}`),
  indicator: ({ indicator: { zh, en } }) => (isChinese() ? zh || en : en || zh),
  value: ({ quantity }) => quantity.raw,
  unit: ({ quantity }) => quantity.unit,
  qualifier: ({ quantity }) => words.t(`qualifier.${quantity.qualifier}`),
  measure: ({ measure }) => (measure ? words.t(`measure.${measure}`) : ''),
  modality: ({ modality }) => words.t(`modality.${modality}`),
  period: ({ when }) => (when.period ? formatPeriod(when.period) : ''),
  subject: ({ subject }) => subject ?? '',
  attribution: ({ attribution }) => attribution ?? '',
};

/** What the editor of a cell begins with: as a person would type it. */
export const startText = (row: FactRow, field: CellField): string => READERS[field](row);
