import type { QueryClient } from '@tanstack/react-query';
import type { CallName, ChangedScope } from '../../electron/contract/index.ts';
import { followQuiet } from './quiet.ts';
import { createRefresher } from './refresher.ts';
import { onReconnect, type Session } from './session.ts';
import { createStore } from './store.ts';

/** Whether a file still holds, and where a number comes from, hang on all that is known. */
const OF_EXPORTS = ['exports.list', 'exports.changes', 'trace.get'] as const;

/** What is new, and how far a publication still holds, hang on facts, findings and decisions alike. */
const OF_NEWS = ['news.counts', 'news.get', 'editions.checklist', 'editions.compare'] as const;

/** Which reads a change makes old. A finding's page shows facts, a chart shows decisions, so scopes reach wide. */
const READS_OF_SCOPE = {
  articles: [
    ...OF_EXPORTS,
    'search.articles',
    'search.outlets',
    ...OF_NEWS,
    'news.bases',
    'articles.page',
    'articles.get',
    'articles.source',
    'articles.compare',
    'articles.encodings',
    // A body made anew moves what was noted on it, or leaves it without a place.
    'annotations.page',
    'search.notes',
  ],
  facts: [
    ...OF_EXPORTS,
    'search.facts',
    ...OF_NEWS,
    'facts.facets',
    'facts.get',
    'facts.page',
    'articles.get',
    'articles.source',
    'annotations.page',
    'matrix.get',
    'indicators.find',
    'indicators.list',
    'indicators.get',
    'indicators.suggestMerges',
  ],
  findings: [
    ...OF_EXPORTS,
    ...OF_NEWS,
    'findings.page',
    'findings.get',
    'decisions.page',
    'matrix.get',
    'charts.model',
  ],
  decisions: [
    ...OF_EXPORTS,
    ...OF_NEWS,
    'decisions.page',
    'findings.page',
    'findings.get',
    'matrix.get',
    'charts.model',
    'charts.list',
  ],
  charts: ['charts.list', 'charts.model', 'editions.checklist'],
  exports: OF_EXPORTS,
  editions: [...OF_NEWS, 'news.bases', 'editions.list', 'editions.get', 'editions.document'],
  history: ['history.page', 'history.people', 'trash.page'],
  project: ['project.info', 'views.list'],
  annotations: ['annotations.page', 'tags.list', 'search.notes'],
  lexicon: ['lexicon.page', 'lexicon.choices'],
} as const satisfies Record<ChangedScope, readonly CallName[]>;

export const readsOf = (scopes: readonly ChangedScope[]): ReadonlySet<string> =>
  new Set<string>(['project.info', ...scopes.flatMap((scope) => READS_OF_SCOPE[scope])]);

/** Rises with every other project that is opened; the screen starts anew with it. */
export const projectEpoch = createStore(0);

/** Keeps what is on screen true: re-reads on `changed`, on another project, and after a broken wire. */
export function followChanges(session: Session, queries: QueryClient): () => void {
  const stopQuiet = followQuiet(session);
  const { markOld, stop } = createRefresher(queries);
  const stopChanged = session.client.on('changed', ({ scopes }) => markOld(readsOf(scopes)));
  let openId: string | null = null;
  const stopProject = session.client.on('project', (info) => {
    queries.setQueryData(['project.info', {}], info);
    if ((info?.openId ?? null) === openId) return;
    openId = info?.openId ?? null;
    const ofProject = { predicate: ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey[0] !== 'project.info' };
    // A restarted engine opens the same project under a new id: what is being typed must outlive that.
    if (session.connection.get() !== 'open') return void queries.invalidateQueries(ofProject);
    // What another project says must not stand under this one's name until its own is read.
    void queries.resetQueries(ofProject);
    projectEpoch.set((epoch) => epoch + 1);
  });
  const stopWire = onReconnect(session, () => void queries.invalidateQueries());
  return () => {
    stop();
    stopQuiet();
    stopChanged();
    stopProject();
    stopWire();
  };
}
