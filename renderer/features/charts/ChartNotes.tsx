import { writeColumns } from '../../../electron/common/chartFoot.ts';
import type { ChartModel } from '../../../electron/common/chartSpec.ts';
import type { FactId } from '../../../electron/common/ids.ts';
import { nameSeries } from '../../../electron/common/seriesName.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useWording } from '../../app/wording.ts';
import { Button } from '../../components/Button.tsx';
import { PointTable } from './PointTable.tsx';

interface Props {
  readonly model: ChartModel;
  readonly factId: FactId | null;
  readonly onFact: (id: FactId) => void;
}

/** Under the picture: its points as a table, for who cannot or will not click into one, and all that it does not show. */
export function ChartNotes({ model, factId, onFact }: Props) {
  return (
    <div className="chart-notes">
      <PointTable model={model} factId={factId} onFact={onFact} />
      <Missing model={model} />
      <LeftOut model={model} onFact={onFact} />
      <Sources model={model} />
    </div>
  );
}

/** Columns without a value, series by series. */
function Missing({ model }: Pick<Props, 'model'>) {
  const t = useWords();
  const language = useLanguage();
  const lacking = model.series.filter(({ missing }) => missing.length > 0);
  if (lacking.length === 0) return null;
  return (
    <section data-testid="chart-missing">
      <h2>{t('chartEditor:missing')}</h2>
      <ul>
        {lacking.map((series) => (
          <li key={nameSeries(model, series)}>
            {model.series.length > 1 && <span className="muted">{`${nameSeries(model, series)}: `}</span>}
            {writeColumns(series.missing, language)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function LeftOut({ model, onFact }: Omit<Props, 'factId'>) {
  const t = useWords();
  const wording = useWording();
  if (model.leftOut.length === 0) return null;
  return (
    <details data-testid="chart-left-out">
      <summary>{t('chart.leftOut', { count: model.leftOut.length })}</summary>
      <ul>
        {model.leftOut.map(({ factId, reason }) => (
          <li key={factId}>
            <Button isSmall look="minimal" onClick={() => onFact(factId)}>
              {t('chart.showFact')}
            </Button>{' '}
            {wording.message(reason)}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Sources({ model }: Pick<Props, 'model'>) {
  const t = useWords();
  return (
    <section>
      <h2>{t('chart.sources')}</h2>
      <ul>
        {model.sources.map(({ outlet, title, date, url }) => (
          <li key={`${title}-${date}`} title={url ?? undefined}>
            {[outlet, title, date].filter(Boolean).join(' · ')}
          </li>
        ))}
      </ul>
    </section>
  );
}
