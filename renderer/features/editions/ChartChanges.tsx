import type { ChartChange } from '../../../electron/common/edition.ts';
import { useWords } from '../../app/language.ts';
import { Badge } from '../../components/Badge.tsx';
import { ChangeHead } from './ChangeHead.tsx';

/** The points of a published chart that say something else. */
export function PointChanges({ chart: { points } }: { chart: ChartChange }) {
  if (points.length === 0) return null;
  return (
    <table className="table change-table">
      <ChangeHead columns={['where', 'was', 'is']} />
      <tbody>
        {points.map(({ place, before, after, why }) => (
          <tr key={`${place.row} ${place.column} ${before} ${after}`}>
            <td>{[place.row, place.column].join(' · ')}</td>
            <td className={why === 'value' || why === 'gone' ? 'is-number is-old' : 'is-number'}>{before ?? '–'}</td>
            <td className={why === 'decision' ? 'is-number' : 'is-number is-new'}>{after ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Published charts that would be drawn otherwise now. */
export function ChartChanges({ charts }: { charts: readonly ChartChange[] }) {
  const t = useWords();
  return charts.map((chart) => (
    <div key={`${chart.chartId} ${chart.title}`} className="chart-change">
      <p>
        <b>{chart.title}</b> <Badge tone="amber">{t(`edition:chart.${chart.kind}`)}</Badge>
      </p>
      <PointChanges chart={chart} />
    </div>
  ));
}
