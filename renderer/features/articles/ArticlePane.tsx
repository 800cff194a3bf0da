import type { ArticleText } from '../../../electron/common/articleRow.ts';
import type { ArticleId } from '../../../electron/common/ids.ts';
import { articleSpot } from '../../app/articleSpot.ts';
import { useWords } from '../../app/language.ts';
import { useRead } from '../../app/queries.ts';
import { formatHash, navigate } from '../../app/route.ts';
import { useStore } from '../../app/store.ts';
import { Empty } from '../../components/Empty.tsx';
import { SourcePane } from '../../components/SourcePane.tsx';
import { ArticleTools } from './ArticleTools.tsx';
import { CompleteArticle } from './CompleteArticle.tsx';
import { DateForm } from './DateForm.tsx';
import { NumberAccount } from './NumberAccount.tsx';

export function ArticlePane({ articleId }: { articleId: ArticleId | null }) {
  const t = useWords();
  const spot = useStore(articleSpot);
  const { data: article } = useRead(
    'articles.get',
    { id: articleId ?? (1 as ArticleId) },
    { isEnabled: articleId !== null },
  );
  if (!article || articleId === null)
    return <aside className="pane is-right">{articleId === null && <Empty title={t('article.noneChosen')} />}</aside>;
  const at = spot?.articleId === articleId ? { body: spot.span, source: spot.span } : null;
  return (
    <aside className="pane is-right" aria-label={t('article.pane')}>
      {article.kind === 'text' && <DateForm key={article.id} article={article} />}
      <SourcePane articleId={articleId} at={at} onFact={(id) => navigate('facts', id)} />
      <ArticleFoot article={article} />
    </aside>
  );
}

function ArticleFoot({ article }: { article: ArticleText }) {
  const t = useWords();
  const lines = [
    article.originalOutlet && t('article.originallyIn', { outlet: article.originalOutlet }),
    article.byline && t('article.bylineOf', { name: article.byline }),
    article.page && t('article.pageOf', { page: article.page }),
  ].filter(Boolean);
  return (
    <footer className="article-foot">
      <NumberAccount key={article.id} article={article} />
      <CompleteArticle article={article} />
      {article.echoOf !== null && (
        <p>
          <a href={formatHash({ place: 'articles', id: article.echoOf })}>{t('article.echo')}</a>
        </p>
      )}
      <ArticleTools key={`tools-${article.id}`} article={article} />
      {lines.length > 0 && <p className="muted">{lines.join(' · ')}</p>}
      {article.url && <p className="muted clip">{article.url}</p>}
    </footer>
  );
}
