import type { IndicatorId } from '../../../electron/common/ids.ts';
import { prepare, type ReadDb } from '../../handle.ts';

interface Tie {
  readonly id: IndicatorId;
  readonly other: IndicatorId;
}

const TIES = `SELECT id, merged_into AS other FROM indicator WHERE merged_into IS NOT NULL
  UNION ALL SELECT id, origin_id FROM indicator WHERE origin_id IS NOT NULL`;

/** The indicator in this column and all its kin, along the small indexes of ties: for rows of few indicators. */
export const kinSql = (column: string): string => `(WITH RECURSIVE kin (id) AS (SELECT ${column}
  UNION SELECT i.merged_into FROM kin k JOIN indicator i ON i.id = k.id WHERE i.merged_into IS NOT NULL
  UNION SELECT i.origin_id FROM kin k JOIN indicator i ON i.id = k.id WHERE i.origin_id IS NOT NULL
  UNION SELECT i.id FROM kin k JOIN indicator i ON i.merged_into = k.id
  UNION SELECT i.id FROM kin k JOIN indicator i ON i.origin_id = k.id) SELECT id FROM kin)`;

/**
 * Indicators that were merged, or split off one another, are kin: a decision recorded under one of them may rule a
 * finding that is listed under another now.
 */
export interface Kin {
  /** One of them that stands for all. */
  readonly headOf: (id: IndicatorId) => IndicatorId;
  /** These and all their kin. */
  readonly listWith: (ids: readonly IndicatorId[]) => IndicatorId[];
}

export function readKin(db: ReadDb): Kin {
  const above = new Map<IndicatorId, IndicatorId>();
  const headOf = (id: IndicatorId): IndicatorId => {
    let at = id;
    for (let next = above.get(at); next !== undefined; next = above.get(at)) at = next;
    return at;
  };
  for (const { id, other } of prepare<Tie>(db, TIES).all()) {
    const [head, otherHead] = [headOf(id), headOf(other)];
    if (head !== otherHead) above.set(head, otherHead);
  }
  const listWith = (ids: readonly IndicatorId[]): IndicatorId[] => {
    const heads = new Set(ids.map(headOf));
    const kin = [...above.keys(), ...above.values()].filter((id) => heads.has(headOf(id)));
    return [...new Set([...ids, ...kin])];
  };
  return { headOf, listWith };
}
