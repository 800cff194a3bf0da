import { reportError } from '../../app/errors.ts';
import { useWords } from '../../app/language.ts';
import { useSession } from '../../app/queries.ts';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';

/** Articles without a date sort first: their figures have no period until one is given. */
export function UndatedPrompt({ count, onSelect }: { count: number; onSelect: (id: number) => void }) {
  const t = useWords();
  const session = useSession();
  const show = async (): Promise<void> => {
    const { rows } = await session.call('articles.page', { sort: [{ field: 'date', desc: false }], limit: 1000 });
    const first = rows.find(({ date }) => date === null);
    if (first) onSelect(first.id);
  };
  return (
    <p className="undated-prompt" role="status">
      <Icon name="alert" />
      <span>{t('article.undatedPrompt', { count })}</span>
      <Button isSmall data-testid="article-next-undated" onClick={() => void show().catch(reportError)}>
        {t('article.nextUndated')}
      </Button>
    </p>
  );
}
