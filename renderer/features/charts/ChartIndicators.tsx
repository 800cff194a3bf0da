import { type ChartSpec, MOST_INDICATORS } from '../../../electron/common/chartSpec.ts';
import type { IndicatorId } from '../../../electron/common/ids.ts';
import { useWords } from '../../app/language.ts';
import { useRead } from '../../app/queries.ts';
import { useWording } from '../../app/wording.ts';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { IndicatorInput } from '../facts/IndicatorInput.tsx';
import { changeSpec } from './chartDraft.ts';

export function ChartIndicators({ spec }: { spec: ChartSpec }) {
  const t = useWords();
  const remove = (id: IndicatorId) => (): void =>
    changeSpec({ indicatorIds: spec.indicatorIds.filter((one) => one !== id) });
  const add = (id: IndicatorId): void => {
    if (!spec.indicatorIds.includes(id)) changeSpec({ indicatorIds: [...spec.indicatorIds, id] });
  };
  return (
    <div className="chart-indicators">
      <ul>
        {spec.indicatorIds.map((id) => (
          <li key={id}>
            <IndicatorName id={id} />
            {spec.indicatorIds.length > 1 && (
              <Button isSmall look="minimal" aria-label={t('chart.removeIndicator')} onClick={remove(id)}>
                <Icon name="close" />
              </Button>
            )}
          </li>
        ))}
      </ul>
      {spec.indicatorIds.length < MOST_INDICATORS ? (
        <IndicatorInput value={null} onChange={({ id }) => add(id)} />
      ) : (
        <p className="muted">{t('chartEditor:mostIndicators', { most: MOST_INDICATORS })}</p>
      )}
    </div>
  );
}

/** The name comes from any fact of the indicator: there is no call for one indicator alone. */
function IndicatorName({ id }: { id: IndicatorId }) {
  const wording = useWording();
  const { data } = useRead('facts.page', { filter: { indicatorId: [id], minor: 'show' }, limit: 1 });
  const indicator = data?.rows[0]?.indicator;
  return <span className="clip">{indicator ? wording.name(indicator) : ''}</span>;
}
