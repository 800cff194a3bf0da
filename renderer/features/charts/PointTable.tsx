import { factsOf } from '../../../electron/common/chartFacts.ts';
import type { ChartModel, ChartPoint, ChartSeries } from '../../../electron/common/chartSpec.ts';
import type { FactId } from '../../../electron/common/ids.ts';
import { nameSeries } from '../../../electron/common/seriesName.ts';
import { useWords } from '../../app/language.ts';
import { useWording } from '../../app/wording.ts';
import { Badge } from '../../components/Badge.tsx';
import { Button } from '../../components/Button.tsx';

interface Props {
  readonly model: ChartModel;
  readonly factId: FactId | null;
  readonly onFact: (id: FactId) => void;
}

const keyOf = ({ indicator, subject, scopeText, modality, measure }: ChartSeries, point: ChartPoint): string =>
  JSON.stringify([indicator.id, subject, scopeText, modality, measure, point.factId, point.column, point.quantity.raw]);

/** Every point with its doubts in words; its button opens the sentence. */
export function PointTable({ model, factId, onFact }: Props) {
  const t = useWords();
  return (
    <section>
      <h2>{t('chart.points')}</h2>
      <table className="table point-table" data-testid="chart-points">
        <thead>
          <tr>
            {model.series.length > 1 && <th scope="col">{t('chartEditor:column.series')}</th>}
            <th scope="col">{t('chartEditor:column.period')}</th>
            <th scope="col" className="is-number">
              {t('chartEditor:column.value')}
            </th>
            <th scope="col">{t('chart.notes')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {model.series.flatMap((series) =>
            series.points.map((point) => (
              <PointRow
                key={keyOf(series, point)}
                name={nameSeries(model, series)}
                point={point}
                model={model}
                factId={factId}
                onFact={onFact}
              />
            )),
          )}
        </tbody>
      </table>
    </section>
  );
}

interface RowProps extends Props {
  readonly name: string;
  readonly point: ChartPoint;
}

function PointRow({ name, point, model, factId, onFact }: RowProps) {
  const t = useWords();
  const wording = useWording();
  const value = wording.quantity(point.quantity);
  const period = point.period ? wording.periodText(point.period) : wording.period(null);
  const facts = factsOf(point);
  // A value that a decision put in stands on several sentences.
  const numberOf = (i: number): string => (facts.length > 1 ? ` ${i + 1}` : '');
  return (
    <tr className={facts.some((id) => id === factId) ? 'is-current' : undefined}>
      {model.series.length > 1 && <td>{name}</td>}
      <td className="is-period">{period}</td>
      <td className="is-number">{value}</td>
      <td>
        {point.isDeprecated && <Badge tone="amber">{t('fact.deprecated')}</Badge>}{' '}
        {point.isConflicting && <Badge tone="red">{t('matrix.markConflict')}</Badge>}{' '}
        {model.notes
          .filter(({ number }) => point.notes.includes(number))
          .map(({ number, message }) => (
            <p key={number}>
              <sup>{number}</sup> {wording.message(message)}
            </p>
          ))}
      </td>
      <td>
        {facts.map((id, i) => (
          <Button
            key={id}
            isSmall
            look="minimal"
            aria-label={t('chartEditor:sentenceOf', { value, period }) + numberOf(i)}
            aria-pressed={id === factId}
            onClick={() => onFact(id)}
          >
            {t('chart.showFact') + numberOf(i)}
          </Button>
        ))}
      </td>
    </tr>
  );
}
