import type { FactFilter, FactSort } from '../../../electron/common/factRow.ts';
import type { Session } from '../../app/session.ts';

/** The most that one `facts.page` gives. */
const PAGE = 1000;

export interface GridView {
  readonly filter: FactFilter;
  readonly sort: FactSort;
}

type Range = readonly [from: number, to: number];

async function scan(session: Session, view: GridView, [from, to]: Range): Promise<number | null> {
  for (let offset = from; offset < to; offset += PAGE) {
    const limit = Math.min(PAGE, to - offset);
    const { rows } = await session.call('facts.page', { ...view, offset, limit });
    const step = rows.findIndex(({ status }) => status === 'unreviewed');
    if (step >= 0) return offset + step;
    if (rows.length < limit) return null;
  }
  return null;
}

/** The row of the next fact that nobody has reviewed, from a row on and then from the top; null where none is left. */
export async function findUnreviewed(session: Session, view: GridView, from: number): Promise<number | null> {
  const { status } = view.filter;
  if (status && !status.includes('unreviewed')) return null;
  // Asked first, so that a project that is all reviewed is not read through.
  const left = await session.call('facts.page', { filter: { ...view.filter, status: ['unreviewed'] }, limit: 1 });
  if (left.total === 0) return null;
  return (await scan(session, view, [from, Number.POSITIVE_INFINITY])) ?? scan(session, view, [0, from]);
}
