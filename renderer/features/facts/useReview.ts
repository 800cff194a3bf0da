import type { FactId } from '../../../electron/common/ids.ts';
import type { Status } from '../../../electron/common/vocabulary.ts';
import { useWrite } from '../../app/queries.ts';

/** Rules on one fact and goes on to the next: checking is a run of single keys. Flagging stays, to look closer. */
export function useReview(onMove: (by: number) => void) {
  const { mutate } = useWrite('facts.review');
  const rule = (status: Status, by: number) => (id: FactId) => {
    // The next one at once: waiting for the reply would make a fast reader hit the same fact twice.
    mutate({ target: { ids: [id] }, status });
    onMove(by);
  };
  return {
    accept: rule('accepted', 1),
    reject: rule('rejected', 1),
    flag: rule('flagged', 0),
    unreview: rule('unreviewed', 0),
  };
}
export type Review = ReturnType<typeof useReview>;
