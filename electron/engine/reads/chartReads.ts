import { listCharts } from '../../../db/queries/chart/charts.ts';
import type { Handlers } from '../../contract/dispatch.ts';
import { digestChart, readChartModel } from '../chartModel.ts';
import type { ReadContext } from './readContext.ts';

export const chartReads = ({ db }: ReadContext): Handlers => ({
  'charts.list': () =>
    listCharts(db).map(({ id, title, spec, basis, savedAt }) => ({
      id,
      title,
      spec,
      savedAt,
      isOutOfDate: digestChart(readChartModel(db, spec)) !== basis,
    })),
  'charts.model': ({ spec }) => readChartModel(db, spec),
});
