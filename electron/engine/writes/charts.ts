import { getChart, saveChart, trashChart } from '../../../db/queries/chart/charts.ts';
import type { ChartModel, ChartSpec } from '../../common/chartSpec.ts';
import type { Handlers } from '../../contract/dispatch.ts';
import { digestChart, readChartModel } from '../chartModel.ts';
import type { EngineContext } from '../context.ts';
import { found } from '../reads/readContext.ts';

/** What was proposed when it was saved stays: one more point must not turn a saved chart into another kind. */
const fixType = (spec: ChartSpec, { type, columns }: ChartModel): ChartSpec =>
  spec.type === 'auto' && columns.length > 0 ? { ...spec, type } : spec;

export function chartHandlers(context: EngineContext): Handlers {
  const { holder } = context;
  return {
    'charts.save': ({ id, spec }) => {
      const db = holder.writer();
      if (id !== undefined) found(getChart(db, id), 'chart', id);
      const model = readChartModel(db, spec);
      const kept = { id, title: model.title, spec: fixType(spec, model), basis: digestChart(model) };
      const row = saveChart(db, { ...kept, who: holder.who() });
      context.changed('charts', 'history', 'project');
      return { id: row.id, title: row.title, spec: row.spec, savedAt: row.savedAt, isOutOfDate: false };
    },
    'charts.trash': ({ id }) => {
      const db = holder.writer();
      found(getChart(db, id), 'chart', id);
      trashChart(db, { id, who: holder.who() });
      context.changed('charts', 'history', 'project');
      return {};
    },
  };
}
