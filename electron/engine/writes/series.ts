import { changeEntity, performAct } from '../../../db/history.ts';
import { getIndicator } from '../../../db/queries/indicators.ts';
import type { Handlers } from '../../contract/dispatch.ts';
import type { EngineContext } from '../context.ts';
import { found } from '../reads/readContext.ts';
import { refreshFindingsSoon } from '../refreshFindings.ts';

/** What a person says of a whole series. */
export const seriesHandlers = (context: EngineContext): Handlers => ({
  'indicators.setFrequency': ({ ids, frequency, reason }) => {
    const db = context.holder.writer();
    for (const id of ids) found(getIndicator(db, id), 'indicator', id);
    performAct(db, { who: context.holder.who(), action: 'edit', reason }, (act) => {
      for (const entityId of ids) changeEntity(db, act, { entity: 'indicator', entityId, columns: { frequency } });
    });
    refreshFindingsSoon(context);
    context.changed('facts', 'findings', 'charts', 'history', 'project');
    return ids.map((id) => found(getIndicator(db, id), 'indicator', id));
  },
});
