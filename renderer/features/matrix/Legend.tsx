import { useWords } from '../../app/language.ts';
import { Icon } from '../../components/Icon.tsx';

export function Legend() {
  const t = useWords();
  return (
    <ul className="matrix-legend">
      <li>
        <span className="matrix-times">{t('matrix.times', { count: 2 })}</span> {t('matrix.legendAgree')}
      </li>
      <li className="is-conflict">
        <Icon name="alert" /> {t('matrix.markConflict')}
      </li>
      <li className="is-stale">
        <Icon name="clock" /> {t('matrix.markStale')}
      </li>
      <li>
        <Icon name="gavel" /> {t('matrix.markDecided')}
      </li>
      <li>
        <span className="legend-event">{t('matrix.plus', { value: 28 })}</span> {t('matrix.event')}
      </li>
      <li>
        <span className="matrix-modality">{t('modality.target')}</span> {t('matrix.legendModality')}
      </li>
      <li>
        <span className="legend-part" /> {t('matrix.part')}
      </li>
      <li>
        <span className="legend-gap" /> {t('matrix.gap')}
      </li>
    </ul>
  );
}
