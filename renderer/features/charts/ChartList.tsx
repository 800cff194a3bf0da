import type { ChartId } from '../../../electron/common/ids.ts';
import { useWords } from '../../app/language.ts';
import { useRead } from '../../app/queries.ts';
import { formatHash, navigate } from '../../app/route.ts';
import { useStore } from '../../app/store.ts';
import { useWording } from '../../app/wording.ts';
import { Badge } from '../../components/Badge.tsx';
import { Button } from '../../components/Button.tsx';
import { type ChartDraft, keptDrafts, openDraft } from './chartDraft.ts';

export function ChartList({ currentId }: { currentId: ChartId | null }) {
  const t = useWords();
  const { moment } = useWording();
  const { data: charts = [] } = useRead('charts.list', {});
  const kept = useStore(keptDrafts);
  const startNew = (): void => {
    openDraft(null);
    navigate('charts');
  };
  return (
    <nav className="chart-list scroll" aria-label={t('chart.saved')}>
      <Button className="is-wide" data-testid="chart-new" onClick={startNew}>
        {t('chart.new')}
      </Button>
      <ul>
        {kept
          .filter(({ id }) => id === null)
          .map((draft) => (
            <UnsavedChart key={JSON.stringify(draft.spec)} draft={draft} />
          ))}
        {charts.map(({ id, title, savedAt, isOutOfDate }) => (
          <li key={id}>
            <a
              href={formatHash({ place: 'charts', id })}
              aria-current={id === currentId ? 'true' : undefined}
              className="chart-item"
            >
              <span>{title}</span>
              <span className="muted">{moment(savedAt)}</span>
              {kept.some((draft) => draft.id === id) && <Badge tone="amber">{t('chartEditor:unsaved')}</Badge>}
              {isOutOfDate && <Badge tone="amber">{t('chart.outOfDate')}</Badge>}
            </a>
          </li>
        ))}
      </ul>
      {charts.length === 0 && <p className="muted">{t('chart.noneSaved')}</p>}
    </nav>
  );
}

/** A new chart that another was opened over before it was saved. */
function UnsavedChart({ draft }: { draft: ChartDraft }) {
  const t = useWords();
  const { data: model } = useRead('charts.model', { spec: draft.spec });
  const open = (): void => {
    openDraft(draft);
    navigate('charts');
  };
  return (
    <li>
      <button type="button" className="chart-item" data-testid="chart-unsaved" onClick={open}>
        <span>{model?.title}</span>
        <Badge tone="amber">{t('chartEditor:unsaved')}</Badge>
      </button>
    </li>
  );
}
