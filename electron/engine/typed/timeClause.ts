import type { FactFilter } from '../../common/factRow.ts';
import { foldForSearch } from '../../common/foldText.ts';
import { parsePeriod } from '../../common/periodText.ts';

const YEAR = '((?:19|20)\\d{2})年?';
const YEARS = new RegExp(`^${YEAR}(?:\\s*[-–—−~至到]\\s*${YEAR})?$`);
const MONTH = /^((?:19|20)\d{2})年(\d{1,2})月$/;
/** As many as a filter takes. */
const MOST_YEARS = 200;

function listYears(from: number, to: number): number[] | null {
  const count = to - from + 1;
  return count < 1 || count > MOST_YEARS ? null : Array.from({ length: count }, (_, at) => from + at);
}

/** Years are a filter of their own, along an index; anything finer is a stretch that the period's end lies in. */
export function readTimeClause(typed: string): Pick<FactFilter, 'year' | 'period'> | null {
  const text = foldForSearch(typed).trim();
  const [, first, last] = YEARS.exec(text) ?? [];
  if (first) {
    const year = listYears(Number(first), Number(last ?? first));
    return year && { year };
  }
  const [, year, month = ''] = MONTH.exec(text) ?? [];
  const period = parsePeriod(year ? `${year}-${month.padStart(2, '0')}` : text.replaceAll(/\s/g, ''));
  if (period?.kind !== 'interval') return null;
  return { period: { ...(period.from ? { from: period.from } : {}), to: period.to } };
}
