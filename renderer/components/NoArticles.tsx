import { useWords } from '../app/language.ts';
import { Button } from './Button.tsx';
import { Empty } from './Empty.tsx';

/** A place that has nothing to show before the first import. */
export function NoArticles({ onImport }: { onImport: () => void }) {
  const t = useWords();
  return (
    <Empty isPlace title={t('empty.articles')} text={t('empty.articlesText')}>
      <Button look="primary" onClick={onImport}>
        {t('import.button')}
      </Button>
    </Empty>
  );
}
