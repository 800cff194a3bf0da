import { useWords } from '../app/language.ts';
import { Button } from './Button.tsx';
import { Empty } from './Empty.tsx';

interface Props {
  /** What the place will show then. */
  readonly of?: 'articles' | 'facts' | 'matrix';
  readonly onImport: () => void;
}

/** A place that has nothing to show before the first import. */
export function NoArticles({ of = 'articles', onImport }: Props) {
  const t = useWords();
  return (
    <Empty isPlace title={t(`empty.${of}`)} text={t(`empty.${of}Text`)}>
      <Button look="primary" onClick={onImport}>
        {t('import.button')}
      </Button>
    </Empty>
  );
}
