import { useEffect, useState } from 'react';
import type { ArticleText } from '../../../electron/common/articleRow.ts';
import type { ArticleId, FactId } from '../../../electron/common/ids.ts';
import { articleSpot } from '../../app/articleSpot.ts';
import { useWords } from '../../app/language.ts';
import { useRead } from '../../app/queries.ts';
import { formatHash } from '../../app/route.ts';
import { useStore } from '../../app/store.ts';
import { Empty } from '../../components/Empty.tsx';
import { Loading } from '../../components/Loading.tsx';
import type { PlaceInText } from '../../components/SourcePane.tsx';
import { DeskButtons } from '../reading/DeskButtons.tsx';
import { spotOfArticle } from '../reading/desk.ts';
import { FigureBar } from '../reading/FigureBar.tsx';
import { TextPane } from '../reading/TextPane.tsx';
import { ArticleTools } from './ArticleTools.tsx';
import { CompleteArticle } from './CompleteArticle.tsx';
import { DateForm } from './DateForm.tsx';
import { NumberAccount } from './NumberAccount.tsx';

export function ArticlePane({ articleId }: { articleId: ArticleId | null }) {
  const t = useWords();
  const spot = useStore(articleSpot);
  const read = useRead('articles.get', { id: articleId ?? (1 as ArticleId) }, { isEnabled: articleId !== null });
  const { data: article } = read;
  if (!article || articleId === null)
    return (
      <aside className="pane is-right">
        {articleId === null ? <Empty title={t('article.noneChosen')} /> : <Loading of={read} />}
      </aside>
    );
  const at = spot?.articleId === articleId ? { body: spot.span, source: null } : null;
  return (
    <aside className="pane is-right" aria-label={t('article.pane')}>
      {article.kind === 'text' && <DateForm key={article.id} article={article} />}
      <ReviewedText key={`text-${article.id}`} article={article} at={at} />
      <ArticleFoot article={article} />
    </aside>
  );
}

/** The text, and below it the figure that was clicked, to be reviewed in place. */
function ReviewedText({ article, at }: { article: ArticleText; at: PlaceInText | null }) {
  const [factId, setFactId] = useState<FactId | null>(null);
  const { data: fact } = useRead('facts.get', { id: factId ?? (1 as FactId) }, { isEnabled: factId !== null });
  const place = factId !== null && fact?.id === factId && !fact.isOrphan ? fact.anchor : at;
  const choose = (id: number): void => setFactId(id as FactId);
  // A number of the account that is asked for goes before the figure that was clicked before.
  useEffect(() => articleSpot.subscribe(() => setFactId(null)), []);
  return (
    <>
      <TextPane
        articleId={article.id}
        at={place}
        onFact={choose}
        tools={<DeskButtons spot={spotOfArticle(article.id)} />}
      />
      {article.kind === 'text' && <FigureBar article={article} factId={factId} onFact={choose} hasKeys={false} />}
    </>
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
