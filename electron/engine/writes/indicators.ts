import { inTransaction, type WriteDb } from '../../../db/handle.ts';
import { findHolder } from '../../../db/merging.ts';
import { listPickedFacts } from '../../../db/queries/arrangement.ts';
import {
  arrangeGroup,
  arrangeIndicators,
  keepApart,
  mergeIndicators,
  renameIndicator,
  splitBack,
  splitIndicator,
} from '../../../db/queries/changeIndicators.ts';
import { countFactsOf, getIndicator } from '../../../db/queries/indicators.ts';
import type { IndicatorRef } from '../../common/factRow.ts';
import type { IndicatorId } from '../../common/ids.ts';
import type { Handlers } from '../../contract/dispatch.ts';
import { CallError } from '../../contract/errors.ts';
import type { EngineContext } from '../context.ts';
import { found } from '../reads/readContext.ts';
import { refreshFindingsSoon } from '../refreshFindings.ts';

/** A split writes a row of history for each fact: more in one step would hold the writer for seconds. */
const MOST_AT_ONCE = 100_000;

/** One that was merged is not there to be changed. @throws CallError `no-such-row` */
function reread(db: WriteDb, id: IndicatorId): IndicatorRef {
  return found(findHolder(db, id) === id ? getIndicator(db, id) : null, 'indicator', id);
}

/** How the matrix is laid out, and which indicators there are. */
export function indicatorHandlers(context: EngineContext): Handlers {
  const { holder } = context;
  const settle = <T>(work: (db: WriteDb) => T): T => {
    const db = holder.writer();
    const result = inTransaction(db, () => work(db));
    context.changed('facts', 'findings', 'decisions', 'charts', 'history', 'project');
    refreshFindingsSoon(context);
    return result;
  };
  const who = (): string => holder.who();

  return {
    'indicators.merge': ({ ids, into, reason }) =>
      settle((db) => {
        reread(db, into);
        const from = ids.filter((id) => id !== into).map((id) => reread(db, id).id);
        if (from.length === 0) throw new CallError('same-indicator');
        const moved = from.reduce((sum, id) => sum + countFactsOf(db, id), 0);
        mergeIndicators(db, { ids: from, into, who: who(), reason });
        return { indicator: reread(db, into), moved };
      }),
    'indicators.splitBack': ({ id, reason }) =>
      settle((db) => {
        found(getIndicator(db, id), 'indicator', id);
        if (findHolder(db, id) === id) throw new CallError('not-merged');
        splitBack(db, { id, who: who(), reason });
        return { indicator: reread(db, id), moved: countFactsOf(db, id) };
      }),
    'indicators.split': ({ id, facts, into, reason }) =>
      settle((db) => {
        reread(db, id);
        if ('id' in into && reread(db, into.id).id === id) throw new CallError('same-indicator');
        const factIds = listPickedFacts(db, id, facts);
        if (factIds.length === 0) throw new CallError('nothing-picked');
        if (factIds.length > MOST_AT_ONCE) throw new CallError('too-many', { most: MOST_AT_ONCE });
        const to = splitIndicator(db, { id, factIds, into, who: who(), reason });
        return { indicator: reread(db, to), moved: factIds.length };
      }),
    'indicators.rename': ({ id, zh, en, reason }) =>
      settle((db) => {
        reread(db, id);
        renameIndicator(db, { id, zh, en, who: who(), reason });
        return reread(db, id);
      }),
    'indicators.arrange': ({ ids, group, before, reason }) =>
      settle((db) => {
        for (const id of ids) reread(db, id);
        arrangeIndicators(db, { ids, group, before, who: who(), reason });
        return {};
      }),
    'indicators.arrangeGroup': ({ group, name, before, reason }) =>
      settle((db) => {
        arrangeGroup(db, { group, name, before, who: who(), reason });
        return {};
      }),
    'indicators.keepApart': ({ ids, reason }) =>
      settle((db) => {
        const [a, b] = ids.map((id) => reread(db, id).key) as [string, string];
        keepApart(db, { keys: [a, b], who: who(), reason });
        return {};
      }),
  };
}
