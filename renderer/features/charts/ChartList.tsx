import type { ChartId } from '../../../electron/common/ids.ts';
import { useWords } from '../../app/language.ts';
import { useRead } from '../../app/queries.ts';
import { formatHash, navigate } from '../../app/route.ts';
import { useWording } from '../../app/wording.ts';
import { Badge } from '../../components/Badge.tsx';
import { Button } from '../../components/Button.tsx';
import { chartDraft } from './chartDraft.ts';

export function ChartList({ currentId }: { currentId: ChartId | null }) {
  const t = useWords();
  const { moment } = useWording();
  const { data: charts = [] } = useRead('charts.list', {});
  const startNew = (): void => {
    chartDraft.set(null);
    navigate('charts');
  };
  return (
    <nav className="chart-list scroll" aria-label={t('chart.saved')}>
      <Button className="is-wide" data-testid="chart-new" onClick={startNew}>
        {t('chart.new')}
      </Button>
      <ul>
        {charts.map(({ id, title, savedAt, isOutOfDate }) => (
          <li key={id}>
            <a
              href={formatHash({ place: 'charts', id })}
              aria-current={id === currentId ? 'true' : undefined}
              className="chart-item"
            >
              <span>{title}</span>
              <span className="muted">{moment(savedAt)}</span>
              {isOutOfDate && <Badge tone="amber">{t('chart.outOfDate')}</Badge>}
            </a>
          </li>
        ))}
      </ul>
      {charts.length === 0 && <p className="muted">{t('chart.noneSaved')}</p>}
    </nav>
  );
}
