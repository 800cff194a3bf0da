import { prepare, type ReadDb } from '../../../db/handle.ts';
import { listEchoCandidates } from '../../../db/queries/articles/changeArticles.ts';
import type { ArticleId } from '../../common/ids.ts';
import type { EchoOrigin } from '../../common/importPlan.ts';
import { createEchoIndex, type EchoIndex } from '../jobs/echoIndex.ts';
import { isPreviewed, type PlanEntry } from './importPlan.ts';

/** Where an echo leads: an article of the project, or one that comes in by the same plan. */
type Origin = { readonly articleId: ArticleId } | { readonly title: string };

export interface PlanEchoes {
  /** Links each article to what it copies; one that copies nothing is what later ones may copy. */
  link(entry: PlanEntry): void;
}

const LIVE_TITLE = 'SELECT title FROM article WHERE id = ? AND trashed_at IS NULL';

const titleOf = (db: ReadDb, id: ArticleId): string | null =>
  prepare<{ title: string }>(db, LIVE_TITLE).get(id)?.title ?? null;

function describeOrigin(db: ReadDb, origin: Origin | null): EchoOrigin | null {
  if (origin === null) return null;
  if ('title' in origin) return { articleId: null, title: origin.title };
  return { articleId: origin.articleId, title: titleOf(db, origin.articleId) ?? '' };
}

export function loadPlanEchoes(db: ReadDb): PlanEchoes {
  const index: EchoIndex<Origin> = createEchoIndex();
  for (const { id, fingerprint, echoOf } of listEchoCandidates(db)) index.add(fingerprint, { articleId: echoOf ?? id });
  const isLive = (origin: Origin): boolean => 'title' in origin || titleOf(db, origin.articleId) !== null;
  return {
    link(entry) {
      const { articles } = isPreviewed(entry.preview) ? entry.preview : { articles: [] };
      const found = articles.map(({ fingerprint }) => index.find(fingerprint, isLive));
      articles.forEach(({ fingerprint, title }, at) => {
        if (fingerprint && !found[at]) index.add(fingerprint, { title });
      });
      entry.echoes = found.map((origin) => describeOrigin(db, origin));
    },
  };
}
