import type { ChartModel } from '../../../electron/common/chartSpec.ts';
import type { FactId } from '../../../electron/common/ids.ts';
import { useWords } from '../../app/language.ts';
import { useWording } from '../../app/wording.ts';
import { Button } from '../../components/Button.tsx';

/** Every point as a row that opens its sentence, for who cannot or will not click into a picture; then notes and sources. */
export function ChartNotes({ model, onFact }: { model: ChartModel; onFact: (id: FactId) => void }) {
  const t = useWords();
  const wording = useWording();
  return (
    <div className="chart-notes">
      {model.notes.length > 0 && (
        <section>
          <h2>{t('chart.notes')}</h2>
          <ol>
            {model.notes.map(({ number, message }) => (
              <li key={number}>
                <sup>{number}</sup> {wording.message(message)}
              </li>
            ))}
          </ol>
        </section>
      )}
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
      <ChartPoints model={model} onFact={onFact} />
      {model.leftOut.length > 0 && (
        <details>
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
      )}
    </div>
  );
}

function ChartPoints({ model, onFact }: { model: ChartModel; onFact: (id: FactId) => void }) {
  const t = useWords();
  const wording = useWording();
  return (
    <section>
      <h2>{t('chart.points')}</h2>
      <table className="table">
        <tbody>
          {model.series.flatMap((series) =>
            series.points.map((point) => (
              <tr key={`${series.indicator.id}-${series.subject}-${series.scopeText}-${point.factId}-${point.column}`}>
                <td>{[wording.name(series.indicator), series.scopeText].filter(Boolean).join(' · ')}</td>
                <td>{wording.period(point.period)}</td>
                <td className="is-number">{wording.quantity(point.quantity)}</td>
                <td>{point.notes.join(', ')}</td>
                <td>
                  {point.factId !== null && (
                    <Button isSmall look="minimal" onClick={() => point.factId !== null && onFact(point.factId)}>
                      {t('chart.showFact')}
                    </Button>
                  )}
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </section>
  );
}
