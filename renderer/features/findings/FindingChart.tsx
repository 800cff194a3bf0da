import { useMemo } from 'react';
import type { FindingDetail } from '../../../electron/common/findingRow.ts';
import { newChartSpec } from '../../../electron/common/newChartSpec.ts';
import { useWords } from '../../app/language.ts';
import { useRead } from '../../app/queries.ts';
import { useWording } from '../../app/wording.ts';
import { ChartView } from '../charts/ChartView.tsx';

/** The series that the finding is in, small: what is in conflict is seen at once. */
export function FindingChart({ finding }: { finding: FindingDetail }) {
  const t = useWords();
  const { locale } = useWording();
  const spec = useMemo(
    () =>
      newChartSpec({
        indicatorIds: [finding.indicatorId],
        subject: finding.subject,
        type: 'dot',
        language: locale,
        width: 300,
        height: 170,
      }),
    [finding.indicatorId, finding.subject, locale],
  );
  const members = useMemo(() => new Set(finding.members), [finding.members]);
  const { data: model } = useRead('charts.model', { spec });
  return (
    <section className="card finding-chart" aria-label={t('finding.chart')}>
      {model && model.series.length > 0 && <ChartView model={model} label={t('finding.chart')} smallFor={members} />}
    </section>
  );
}
