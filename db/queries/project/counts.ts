import { SHELF_SQL, TALLY, UNREVIEWED_SQL } from '../../facetCode.ts';
import { prepare, type ReadDb } from '../../handle.ts';

export interface ProjectCounts {
  readonly articles: number;
  readonly undatedArticles: number;
  /** Facts shown by default: no minor ones, no trash. */
  readonly facts: number;
  readonly unreviewed: number;
  readonly findingsOpen: number;
  readonly troubleOpen: number;
  /** Findings whose decision is stale. */
  readonly stale: number;
  readonly charts: number;
  readonly setAside: number;
  readonly unexplained: number;
}

const countTallied = (condition: string): string =>
  `(SELECT coalesce(sum(f.count), 0) FROM (${TALLY}) f WHERE ${condition})`;

const SQL = `SELECT a.*,
  ${countTallied(SHELF_SQL.hide)} AS facts,
  ${countTallied(UNREVIEWED_SQL)} AS unreviewed,
  (SELECT count(*) FROM finding WHERE state = 'open') AS findingsOpen,
  (SELECT count(*) FROM finding WHERE family = 'trouble' AND state = 'open') AS troubleOpen,
  (SELECT count(*) FROM finding WHERE state = 'stale') AS stale,
  (SELECT count(*) FROM chart WHERE trashed_at IS NULL) AS charts
  FROM (SELECT count(*) AS articles,
    coalesce(sum(date IS NULL AND kind = 'text'), 0) AS undatedArticles,
    coalesce(sum(set_aside_count), 0) AS setAside,
    coalesce(sum(unexplained_count), 0) AS unexplained FROM article WHERE trashed_at IS NULL) a`;

export const getCounts = (db: ReadDb): ProjectCounts => prepare<ProjectCounts>(db, SQL).get() as ProjectCounts;
