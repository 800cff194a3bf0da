import { useState } from 'react';
import type { FindingDetail } from '../../../electron/common/findingRow.ts';
import type { FindingId } from '../../../electron/common/ids.ts';
import { periodEnd } from '../../../electron/common/period.ts';
import { CallError } from '../../../electron/contract/index.ts';
import { useHotkeys } from '../../app/hotkeys.ts';
import { useWords } from '../../app/language.ts';
import { useRead } from '../../app/queries.ts';
import { navigate } from '../../app/route.ts';
import { useWording } from '../../app/wording.ts';
import { Badge } from '../../components/Badge.tsx';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { Loading } from '../../components/Loading.tsx';
import { toggleSourceView } from '../../components/readingView.ts';
import { SourcePane } from '../../components/SourcePane.tsx';
import { ViewSwitch } from '../../components/ViewSwitch.tsx';
import { openDifference } from '../reading/desk.ts';
import { DecisionPanel } from './DecisionPanel.tsx';
import { FindingChart } from './FindingChart.tsx';
import { STATE_TONES } from './FindingList.tsx';
import { useFindings } from './findingList.ts';
import { Members } from './Members.tsx';

export function FindingPage({ id }: { id: FindingId }) {
  const t = useWords();
  const read = useRead('findings.get', { id });
  const { data: finding, error } = read;
  if (error instanceof CallError && error.code === 'no-such-row')
    return (
      <div className="empty">
        <h2>{t('finding.gone')}</h2>
        <Button onClick={() => navigate('findings')}>{t('finding.toList')}</Button>
      </div>
    );
  // Half a decision on one finding is none on the next.
  return finding ? <FindingView key={finding.id} finding={finding} /> : <Loading of={read} />;
}

/** Steps through the list as it is filtered now. */
function useNeighbours(id: FindingId) {
  const { data } = useFindings();
  const rows = data?.rows ?? [];
  const at = rows.findIndex((row) => row.id === id);
  const go = (to: number) => (): void => {
    const row = rows[to];
    if (row) navigate('findings', row.id);
  };
  return { at, count: rows.length, next: go(at + 1), previous: go(at - 1) };
}

/** The first member that says something else than the first: copies of one text beside each other show no conflict. */
function findRival({ facts }: FindingDetail): number {
  const [first] = facts;
  const rival = facts.findIndex(({ quantity }) => quantity.value !== first?.quantity.value);
  return rival > 0 ? rival : 1;
}

function FindingView({ finding }: { finding: FindingDetail }) {
  const neighbours = useNeighbours(finding.id);
  /** Members beside each other, by their place in the table. */
  const [panes, setPanes] = useState<readonly [number, number]>(() => [0, findRival(finding)]);
  const show = (index: number): void =>
    setPanes(([left, right]) => (index === left || index === right ? [left, right] : [left, index]));
  useHotkeys({
    j: (event) => (event.shiftKey ? neighbours.previous() : neighbours.next()),
    escape: () => navigate('findings'),
    o: toggleSourceView,
  });
  const isTrouble = finding.family === 'trouble';
  return (
    <section className="finding-page">
      <FindingHead finding={finding} neighbours={neighbours} panes={panes} />
      <div className="finding-top">
        <Members finding={finding} panes={panes} onShow={show} />
        <FindingChart finding={finding} />
      </div>
      <div className="finding-bottom">
        <div className="finding-sources">
          {panes.map((index) => {
            const fact = finding.facts[index];
            return (
              fact && (
                <div key={index} className="card finding-source">
                  <SourcePane
                    articleId={fact.articleId}
                    at={{ body: fact.anchor.body, source: fact.anchor.source }}
                    tone={isTrouble && index === panes[1] ? 'trouble' : 'plain'}
                    number={index + 1}
                    hasSwitch={false}
                    onFact={(factId) => navigate('facts', factId)}
                  />
                </div>
              )
            );
          })}
        </div>
        <DecisionPanel finding={finding} onRecorded={neighbours.next} />
      </div>
    </section>
  );
}

/** Values that a heading names; the table has all. */
const MOST_VALUES = 3;

interface HeadProps {
  readonly finding: FindingDetail;
  readonly neighbours: ReturnType<typeof useNeighbours>;
  /** Members beside each other, by their place in the table. */
  readonly panes: readonly [number, number];
}

/** Lays out the two texts below by what differs: what a copy or a later statement changed. */
function DifferenceButton({ finding, panes }: Pick<HeadProps, 'finding' | 'panes'>) {
  const t = useWords();
  const [left, right] = panes.map((index) => finding.facts[index]?.articleId);
  if (left === undefined || right === undefined || left === right) return null;
  return (
    <Button isSmall data-testid="finding-difference" onClick={() => openDifference(left, right)}>
      {t('reading:compare.texts')}
    </Button>
  );
}

function FindingHead({ finding, panes, neighbours: { at, count, next, previous } }: HeadProps) {
  const t = useWords();
  const wording = useWording();
  const values = finding.facts.map(({ quantity, when }) =>
    when.period
      ? t('finding.valueBy', { value: wording.quantity(quantity), period: wording.date(periodEnd(when.period)) })
      : wording.quantity(quantity),
  );
  const title = t('finding.title', {
    indicator: wording.name(finding.indicator),
    values: [...new Set(values)].slice(0, MOST_VALUES).join(t('finding.and')),
  });
  return (
    <header className="finding-head">
      <Badge tone={finding.family === 'trouble' ? 'red' : 'grey'}>{t(`reconcile:kind.${finding.kind}`)}</Badge>
      <h1 className="clip" title={title}>
        {title}
      </h1>
      <Badge tone={STATE_TONES[finding.state] ?? 'grey'}>{t(`finding.stateOf.${finding.state}`)}</Badge>
      <div className="place-head-end">
        <DifferenceButton finding={finding} panes={panes} />
        <ViewSwitch />
        {at >= 0 && <span className="muted">{t('finding.position', { at: at + 1, count })}</span>}
        <Button isSmall aria-label={t('finding.previous')} disabled={at <= 0} onClick={previous}>
          <Icon name="left" />
        </Button>
        <Button isSmall aria-label={t('finding.next')} disabled={at < 0 || at >= count - 1} onClick={next}>
          <Icon name="right" />
        </Button>
        <Button isSmall hotkey={t('key.escape')} onClick={() => navigate('findings')}>
          {t('finding.toList')}
        </Button>
      </div>
    </header>
  );
}
