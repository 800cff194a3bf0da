import { useState } from 'react';
import type { ArticleText } from '../../../electron/common/articleRow.ts';
import { useWords } from '../../app/language.ts';
import { useRead } from '../../app/queries.ts';
import { Button } from '../../components/Button.tsx';
import { WriteButton } from '../../components/WriteButton.tsx';
import { CompareDialog } from './CompareDialog.tsx';
import { EditArticle } from './EditArticle.tsx';

/** What can be done with an article as a whole: its particulars, its encoding, its near copies. */
export function ArticleTools({ article }: { article: ArticleText }) {
  const t = useWords();
  const [open, setOpen] = useState<'edit' | 'compare' | null>(null);
  const echoGroup = article.echoOf ?? article.id;
  const { data: group } = useRead('articles.page', { echoGroup, limit: 100 });
  const others = (group?.rows ?? []).filter(({ id }) => id !== article.id);
  return (
    <div className="article-tools">
      {others.length > 0 && (
        <Button isSmall data-testid="article-compare" onClick={() => setOpen('compare')}>
          {t('plan:compare.group', { count: others.length })}
        </Button>
      )}
      {article.kind === 'text' && (
        <WriteButton isSmall data-testid="article-edit" onClick={() => setOpen('edit')}>
          {t('plan:edit.open')}
        </WriteButton>
      )}
      {open === 'edit' && <EditArticle article={article} onClose={() => setOpen(null)} />}
      {open === 'compare' && <CompareDialog article={article} others={others} onClose={() => setOpen(null)} />}
    </div>
  );
}
