import './articles.css';
import { useState } from 'react';
import type { ArticleId } from '../../../electron/common/ids.ts';
import { useHotkeys } from '../../app/hotkeys.ts';
import { useWords } from '../../app/language.ts';
import { useRead } from '../../app/queries.ts';
import { navigate, replaceRoute, useRoute, useWindowTitle } from '../../app/route.ts';
import { Badge } from '../../components/Badge.tsx';
import { NoArticles } from '../../components/NoArticles.tsx';
import { toggleSourceView } from '../../components/readingView.ts';
import { TableExport } from '../exports/TableExport.tsx';
import { PinnedPane } from '../reading/PinnedPane.tsx';
import { ArticleGrid } from './ArticleGrid.tsx';
import { ArticlePane } from './ArticlePane.tsx';
import { UndatedPrompt } from './UndatedPrompt.tsx';

export function ArticlesPlace({ onImport }: { onImport: () => void }) {
  const t = useWords();
  useWindowTitle(t('window.title', { place: t('places.articles') }));
  const { data: project } = useRead('project.info', {});
  if (project?.counts.articles === 0) return <NoArticles onImport={onImport} />;
  return <ArticlesView />;
}

function ArticlesView() {
  const t = useWords();
  const currentId = useRoute().id as ArticleId | null;
  const [text, setText] = useState('');
  const [total, setTotal] = useState<number | null>(null);
  const select = (id: number): void => replaceRoute('articles', id);
  useHotkeys({ o: toggleSourceView });
  return (
    <div className="split articles-place">
      <section className="pane">
        <header className="place-head">
          <h1>{t('places.articles')}</h1>
          {total !== null && <Badge tone="blue">{t('article.shown', { count: total })}</Badge>}
          <input
            className="input fact-search"
            type="search"
            aria-label={t('article.search')}
            placeholder={t('article.search')}
            value={text}
            onChange={(e) => setText(e.target.value)}
          />
          <div className="place-head-end">
            <TableExport
              kind="articles"
              target={() => ({ kind: 'articles', ...(text.trim() ? { text: text.trim() } : {}) })}
            />
          </div>
        </header>
        <UndatedPrompt />
        <ArticleGrid text={text} currentId={currentId} onSelect={select} onTotal={setTotal} />
      </section>
      <ArticlePane articleId={currentId} />
      <PinnedPane onFact={(id) => navigate('facts', id)} />
    </div>
  );
}
