import { useState } from 'react';
import type { ArticleText } from '../../../electron/common/articleRow.ts';
import { showHistory } from '../../app/historyView.ts';
import { useWords } from '../../app/language.ts';
import { useRead } from '../../app/queries.ts';
import { Button } from '../../components/Button.tsx';
import { WriteButton } from '../../components/WriteButton.tsx';
import { openDifference } from '../reading/desk.ts';
import { EditArticle } from './EditArticle.tsx';

/** What can be done with an article as a whole: its particulars, its encoding, its near copies. */
export function ArticleTools({ article }: { article: ArticleText }) {
  const t = useWords();
  const [isEditing, setIsEditing] = useState(false);
  const echoGroup = article.echoOf ?? article.id;
  const { data: group } = useRead('articles.page', { echoGroup, limit: 100 });
  const others = (group?.rows ?? []).filter(({ id }) => id !== article.id);
  const [first] = others;
  const origin = others.find(({ id }) => id === article.echoOf);
  return (
    <div className="article-tools">
      {first && (
        <Button isSmall data-testid="article-compare" onClick={() => openDifference(article.id, (origin ?? first).id)}>
          {t('plan:compare.group', { count: others.length })}
        </Button>
      )}
      {article.kind === 'text' && (
        <WriteButton isSmall data-testid="article-edit" onClick={() => setIsEditing(true)}>
          {t('plan:edit.open')}
        </WriteButton>
      )}
      <Button
        isSmall
        look="minimal"
        data-testid="article-history"
        onClick={() => showHistory({ articleId: article.id })}
      >
        {t('history.show')}
      </Button>
      {isEditing && <EditArticle article={article} onClose={() => setIsEditing(false)} />}
    </div>
  );
}
