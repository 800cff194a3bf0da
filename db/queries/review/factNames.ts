import type { IndicatorRef } from '../../../electron/common/factRow.ts';
import type { ArticleId, FactId, IndicatorId } from '../../../electron/common/ids.ts';
import type { ArticleKind } from '../../../electron/common/vocabulary.ts';
import { prepare, type ReadDb } from '../../handle.ts';
import { getIndicator } from '../indicators.ts';
import { listPreferred } from '../reconcile/rulings.ts';

export interface ArticleNames {
  readonly kind: ArticleKind;
  readonly title: string;
  readonly date: string | null;
  readonly outlet: string | null;
  readonly originalOutlet: string | null;
  readonly url: string | null;
  readonly echoOf: ArticleId | null;
}

/** What facts point to, each row read once: a join would read and copy the same names a million times. */
export interface FactNames {
  readonly article: (id: ArticleId) => ArticleNames;
  readonly indicator: (id: IndicatorId) => IndicatorRef;
  readonly subject: (id: number) => string | null;
  /** Whether a decision in force prefers the fact over others. */
  readonly isPreferred: (id: FactId) => boolean;
}

/** Facts of one article lie close together: past so many, what is remembered starts again, so that it does not grow with the project. */
const MOST_REMEMBERED = 1000;

export function remember<K, V>(read: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const there = known.get(key);
    if (there !== undefined) return there;
    const value = read(key);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(key, value);
    return value;
  };
}

const ARTICLE_SQL = `SELECT kind, title, date, outlet, original_outlet AS originalOutlet, url, echo_of AS echoOf
  FROM article WHERE id = ?`;

/** Good for one call: names may change between two. */
export function lookUpNames(db: ReadDb): FactNames {
  const article = prepare<ArticleNames>(db, ARTICLE_SQL);
  let preferred: ReadonlySet<FactId> | null = null;
  const subject = prepare<{ text: string }>(db, 'SELECT text FROM subject WHERE id = ?');
  return {
    article: remember((id) => article.get(id) as ArticleNames),
    indicator: remember((id) => getIndicator(db, id) as IndicatorRef),
    subject: remember((id) => subject.get(id)?.text || null),
    isPreferred: (id) => {
      preferred ??= listPreferred(db);
      return preferred.has(id);
    },
  };
}
