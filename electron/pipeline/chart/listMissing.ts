import type { ChartSeries } from '../../common/chartSpec.ts';

/** Columns in which a series says nothing; an event there is not its value, nor is what was set aside. */
export function listMissing({ points }: ChartSeries, columns: readonly string[]): string[] {
  const said = new Set(
    points.filter(({ isDeprecated, isEvent }) => !isDeprecated && !isEvent).map(({ column }) => column),
  );
  return columns.filter((column) => !said.has(column));
}
