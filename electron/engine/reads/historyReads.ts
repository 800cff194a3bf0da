import { listPeople, pageHistory } from '../../../db/queries/history/pageHistory.ts';
import { listTrash } from '../../../db/queries/trash/listTrash.ts';
import type { Handlers } from '../../contract/dispatch.ts';
import type { ReadContext } from './readContext.ts';

export const historyReads = ({ db }: ReadContext): Handlers => ({
  'history.page': (input) => pageHistory(db, input),
  'trash.page': (input) => listTrash(db, input),
  'history.people': () => listPeople(db),
});
