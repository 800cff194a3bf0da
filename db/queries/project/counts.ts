import { SHELF_SQL, UNREVIEWED_SQL } from '../../facetCode.ts';
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

const SQL = `SELECT
  (SELECT count(*) FROM article WHERE trashed_at IS NULL) AS articles,
  (SELECT count(*) FROM article WHERE trashed_at IS NULL AND date IS NULL AND kind = 'text') AS undatedArticles,
  (SELECT count(*) FROM fact f WHERE ${SHELF_SQL.hide}) AS facts,
  (SELECT count(*) FROM fact f WHERE ${UNREVIEWED_SQL}) AS unreviewed,
  (SELECT count(*) FROM finding WHERE state = 'open') AS findingsOpen,
  (SELECT count(*) FROM finding WHERE family = 'trouble' AND state = 'open') AS troubleOpen,
  (SELECT count(*) FROM finding WHERE state = 'stale') AS stale,
  (SELECT count(*) FROM chart WHERE trashed_at IS NULL) AS charts,
  (SELECT coalesce(sum(set_aside_count), 0) FROM article WHERE trashed_at IS NULL) AS setAside,
  (SELECT coalesce(sum(unexplained_count), 0) FROM article WHERE trashed_at IS NULL) AS unexplained`;

export const getCounts = (db: ReadDb): ProjectCounts => prepare<ProjectCounts>(db, SQL).get() as ProjectCounts;
