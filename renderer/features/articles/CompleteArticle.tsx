import type { ArticleText } from '../../../electron/common/articleRow.ts';
import { useWords } from '../../app/language.ts';
import { useWrite } from '../../app/queries.ts';
import { useWording } from '../../app/wording.ts';
import { Badge } from '../../components/Badge.tsx';
import { WriteButton } from '../../components/WriteButton.tsx';

/** Says that every figure of an article is settled, and takes it back. */
export function CompleteArticle({ article }: { article: ArticleText }) {
  const t = useWords();
  const { moment } = useWording();
  const { mutate, isPending } = useWrite('articles.complete');
  const { id, completedAt } = article;
  const set = (isComplete: boolean) => (): void => mutate({ id, isComplete });
  if (completedAt === null)
    return (
      <p className="account-line">
        <WriteButton
          isSmall
          data-testid="complete"
          title={t('extract:account.completeHint')}
          disabled={isPending}
          onClick={set(true)}
        >
          {t('extract:account.complete')}
        </WriteButton>
        <span className="muted">{t('extract:account.completeHint')}</span>
      </p>
    );
  return (
    <p className="account-line">
      <Badge tone="green">{t('extract:account.completeSince', { when: moment(completedAt) })}</Badge>
      <WriteButton isSmall look="minimal" data-testid="reopen" disabled={isPending} onClick={set(false)}>
        {t('extract:account.reopen')}
      </WriteButton>
    </p>
  );
}
