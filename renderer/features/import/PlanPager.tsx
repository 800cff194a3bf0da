import { useWords } from '../../app/language.ts';
import { Button } from '../../components/Button.tsx';

interface Props {
  readonly offset: number;
  readonly page: number;
  readonly total: number;
  readonly onTurn: (offset: number) => void;
}

/** Leafs through a plan of many files. */
export function PlanPager({ offset, page, total, onTurn }: Props) {
  const t = useWords();
  const last = Math.floor((total - 1) / page) * page;
  const end = Math.min(total, offset + page);
  const isFirst = offset === 0;
  const isLast = offset >= last;
  return (
    <nav className="plan-pager" aria-label={t('plan:page.label')}>
      <Button isSmall disabled={isFirst} onClick={() => onTurn(0)}>
        {t('plan:page.first')}
      </Button>
      <Button isSmall disabled={isFirst} data-testid="plan-page-before" onClick={() => onTurn(offset - page)}>
        {t('plan:page.before')}
      </Button>
      <span role="status">{t('plan:page.range', { from: offset + 1, to: end, total })}</span>
      <Button isSmall disabled={isLast} data-testid="plan-page-next" onClick={() => onTurn(offset + page)}>
        {t('plan:page.next')}
      </Button>
      <Button isSmall disabled={isLast} onClick={() => onTurn(last)}>
        {t('plan:page.last')}
      </Button>
    </nav>
  );
}
