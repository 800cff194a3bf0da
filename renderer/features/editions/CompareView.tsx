import { useState } from 'react';
import type { ComparedChart, DecisionChange } from '../../../electron/common/edition.ts';
import type { EditionId } from '../../../electron/common/ids.ts';
import { useWords } from '../../app/language.ts';
import { useRead } from '../../app/queries.ts';
import { useWording } from '../../app/wording.ts';
import { Badge } from '../../components/Badge.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Loading } from '../../components/Loading.tsx';
import { SvgPicture } from '../../components/SvgPicture.tsx';
import { ChangeTable } from './ChangeTable.tsx';
import { PointChanges } from './ChartChanges.tsx';
import { factsOfChange } from './lines.ts';
import { Sentences } from './Sentences.tsx';

/** What two editions say differently; without another, an edition and the project as it is. */
export function CompareView({ id, other }: { id: EditionId; other: EditionId | null }) {
  const t = useWords();
  // The later one is what the earlier one became.
  const [from, to] = other !== null && other < id ? [other, id] : [id, other];
  const read = useRead('editions.compare', { from, to });
  const { data } = read;
  const [chosen, setChosen] = useState<string | null>(null);
  if (!data) return <Loading of={read} />;
  const { values, charts, decisions, counts } = data;
  if (values.length + charts.length + decisions.length === 0) return <Empty title={t('edition:page.same')} />;
  const change = values.find(({ key }) => `value ${key}` === chosen) ?? values[0];
  return (
    <div className="news-split">
      <div className="scroll news-scroll" data-testid="edition-compare">
        <p className="news-base">
          <b>{data.from.name}</b> → <b>{data.to?.name ?? t('edition:page.now')}</b>
          <span className="muted">{t('edition:compared', counts)}</span>
        </p>
        {values.length > 0 && (
          <section className="news-part">
            <h2>{t('edition:page.values')}</h2>
            <ChangeTable changes={values} chosen={change ? `value ${change.key}` : null} onChoose={setChosen} />
          </section>
        )}
        {charts.length > 0 && (
          <section className="news-part">
            <h2>{t('edition:page.charts')}</h2>
            {charts.map((chart) => (
              <ComparedPictures key={`${chart.chartId} ${chart.title}`} chart={chart} />
            ))}
          </section>
        )}
        {decisions.length > 0 && <Decisions decisions={decisions} />}
      </div>
      <Sentences factIds={change ? factsOfChange(change) : []} />
    </div>
  );
}

function Picture({ svg, label, name }: { svg: string | null; label: string; name: string }) {
  const t = useWords();
  return (
    <figure className="compared-picture">
      <figcaption className="muted">{label}</figcaption>
      {svg === null ? <p className="muted">{t('edition:page.gone')}</p> : <SvgPicture svg={svg} label={name} />}
    </figure>
  );
}

/** Numbers and picture, one edition beside the other. */
function ComparedPictures({ chart }: { chart: ComparedChart }) {
  const t = useWords();
  return (
    <div className="chart-change" data-testid="compared-chart">
      <p>
        <b>{chart.title}</b> <Badge tone="amber">{t(`edition:chart.${chart.kind}`)}</Badge>
      </p>
      <div className="compared-pictures">
        <Picture svg={chart.before} label={t('edition:page.before')} name={chart.title} />
        <Picture svg={chart.after} label={t('edition:page.after')} name={chart.title} />
      </div>
      <PointChanges chart={chart} />
    </div>
  );
}

function Decisions({ decisions }: { decisions: readonly DecisionChange[] }) {
  const t = useWords();
  const wording = useWording();
  return (
    <section className="news-part">
      <h2>{t('edition:page.decisions')}</h2>
      {decisions.map(({ decision, kind }) => (
        <p key={`${kind} ${decision.id}`}>
          <Badge tone={kind === 'stale' ? 'amber' : 'grey'}>{t(`edition:decision.${kind}`)}</Badge>{' '}
          {decision.indicator && <>{wording.name(decision.indicator)} · </>}
          <b>{t(`verdict.${decision.verdict}`)}</b> {decision.reason}{' '}
          <span className="muted">
            {t('decision.by', { who: decision.who, when: wording.moment(decision.recordedAt) })}
          </span>
        </p>
      ))}
    </section>
  );
}
