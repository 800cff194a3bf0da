import { listCharts } from '../../../db/queries/chart/charts.ts';
import type { Handlers } from '../../contract/dispatch.ts';
import { digestChart, readChartModel } from '../chartModel.ts';
import { drawPicture } from '../exports/writeChart.ts';
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
  async 'charts.picture'({ spec, format, scale }) {
    const bytes = await drawPicture(readChartModel(db, spec), { format, scale });
    const type = format === 'svg' ? 'image/svg+xml' : 'image/png';
    return { type, base64: Buffer.from(bytes).toString('base64') };
  },
});
