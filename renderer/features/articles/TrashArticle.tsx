import type { ArticleId } from '../../../electron/common/ids.ts';
import { useWords } from '../../app/language.ts';
import { useWrite } from '../../app/queries.ts';
import { navigate } from '../../app/route.ts';
import { showToast } from '../../app/toasts.ts';
import { WriteButton } from '../../components/WriteButton.tsx';

/** Throws an article away with its facts; the trash and Ctrl+Z give it back. */
export function TrashArticle({ id }: { id: ArticleId }) {
  const t = useWords();
  const { mutate, isPending } = useWrite('articles.trash');
  const onSuccess = (): void => {
    navigate('articles');
    showToast({ tone: 'plain', text: t('trash:thrownAway') });
  };
  return (
    <WriteButton
      isSmall
      look="minimal"
      data-testid="article-trash"
      disabled={isPending}
      onClick={() => mutate({ id }, { onSuccess })}
    >
      {t('trash:throwAway')}
    </WriteButton>
  );
}
