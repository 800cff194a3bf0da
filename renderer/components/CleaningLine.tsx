import type { ArticleText } from '../../electron/common/articleRow.ts';
import { useWords } from '../app/language.ts';
import { Badge } from './Badge.tsx';
import { Button } from './Button.tsx';

/** How much cleaning did to this text, and the way to see it. */
export function CleaningLine({ cleaned, onShow }: { cleaned: ArticleText['cleaned']; onShow: () => void }) {
  const t = useWords();
  const { passages, repairs, offers } = cleaned;
  if (passages + repairs + offers === 0) return null;
  const said = [
    passages > 0 ? t('clean:leftOut', { count: passages }) : t('clean:nothingLeftOut'),
    ...(repairs > 0 ? [t('clean:repaired', { count: repairs })] : []),
  ];
  return (
    <p className="cleaning-line">
      <Button look="minimal" isSmall data-testid="cleaning-show" title={t('clean:show')} onClick={onShow}>
        {said.join(' · ')}
      </Button>
      {offers > 0 && <Badge tone="amber">{t('clean:looksMisread')}</Badge>}
    </p>
  );
}
