import { type ReactNode, useState } from 'react';
import type { News, NewsBase, StaleDecision } from '../../../electron/common/edition.ts';
import { useHotkeys } from '../../app/hotkeys.ts';
import { useWords } from '../../app/language.ts';
import { useRead } from '../../app/queries.ts';
import { formatHash } from '../../app/route.ts';
import { useStore } from '../../app/store.ts';
import { useWording } from '../../app/wording.ts';
import { Badge } from '../../components/Badge.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Loading } from '../../components/Loading.tsx';
import { ChangeTable } from './ChangeTable.tsx';
import { ChartChanges } from './ChartChanges.tsx';
import { CountLine } from './CountLine.tsx';
import { editionsView } from './editionsView.ts';
import { NewFacts, RevisedFacts } from './FactLines.tsx';
import { listLines } from './lines.ts';
import { keyOfBase, sinceBase } from './nameBase.ts';
import { Sentences } from './Sentences.tsx';

/** What came in, was changed and no longer holds since an edition or an import. */
export function NewsPage() {
  const t = useWords();
  const { since } = useStore(editionsView);
  const { data: bases } = useRead('news.bases', {});
  const read = useRead('news.get', since ? { since } : {}, { keepsLast: true });
  const { data: news } = read;
  if (bases === undefined || news === undefined) return <Loading of={read} />;
  if (news === null) return <Empty title={t('edition:news.never')} text={t('edition:news.neverText')} />;
  return <NewsView key={keyOfBase(news.base)} news={news} bases={bases} />;
}

function NewsView({ news, bases }: { news: News; bases: readonly NewsBase[] }) {
  const lines = listLines(news);
  const [key, setKey] = useState<string | null>(lines[0]?.key ?? null);
  const chosen = lines.find((line) => line.key === key) ?? null;
  const step = (by: number) => (): void => {
    const next = lines[lines.findIndex((line) => line.key === key) + by];
    if (next) setKey(next.key);
  };
  useHotkeys({ j: step(1), k: step(-1) });
  return (
    <div className="news-split">
      <div className="scroll news-scroll">
        <BaseLine news={news} bases={bases} />
        <NewsLists news={news} chosen={key} onChoose={setKey} />
      </div>
      <Sentences factIds={chosen?.factIds ?? []} />
    </div>
  );
}

function BaseLine({ news, bases }: { news: News; bases: readonly NewsBase[] }) {
  const t = useWords();
  const { moment } = useWording();
  const choose = (key: string): void => {
    const base = bases.find((one) => keyOfBase(one) === key);
    if (base) editionsView.set((view) => ({ ...view, since: sinceBase(base) }));
  };
  return (
    <div className="news-base">
      <label>
        {t('edition:since.label')}{' '}
        <select
          className="input"
          data-testid="news-since"
          value={keyOfBase(news.base)}
          onChange={(event) => choose(event.target.value)}
        >
          {bases.map((base) => (
            <option key={keyOfBase(base)} value={keyOfBase(base)}>
              {t(`edition:since.${base.kind}`, { name: base.name, when: moment(base.at) })}
            </option>
          ))}
        </select>
      </label>
      <CountLine news={news} />
    </div>
  );
}

interface ListsProps {
  readonly news: News;
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
}

function NewsLists({ news, chosen, onChoose }: ListsProps) {
  const t = useWords();
  const { counts, values, charts, stale, revised, facts, edition } = news;
  const choosing = { chosen, onChoose };
  const isEmpty = [values, charts, stale, revised, facts].every((list) => list.length === 0);
  if (isEmpty) return <Empty title={t('edition:news.nothing')} text={t('edition:news.nothingText')} />;
  return (
    <>
      <Part name="values" shown={values.length}>
        <ChangeTable changes={values} marksUnpublished={edition !== null} {...choosing} />
      </Part>
      <Part name="stale" shown={stale.length} count={counts.stale}>
        {stale.map((decision) => (
          <StaleLine key={decision.id} decision={decision} />
        ))}
      </Part>
      <Part name="charts" shown={charts.length} count={counts.charts}>
        <ChartChanges charts={charts} />
      </Part>
      <Part name="revised" shown={revised.length} count={counts.revised}>
        <RevisedFacts rows={revised} {...choosing} />
      </Part>
      <Part name="facts" shown={facts.length} count={counts.new}>
        <NewFacts facts={facts} {...choosing} />
      </Part>
    </>
  );
}

interface PartProps {
  readonly name: 'values' | 'charts' | 'stale' | 'revised' | 'facts';
  readonly shown: number;
  /** How many there are, where that can be more. */
  readonly count?: number;
  readonly children: ReactNode;
}

function Part({ name, shown, count = shown, children }: PartProps) {
  const t = useWords();
  if (shown === 0) return null;
  return (
    <section className="news-part">
      <h2>
        {t(`edition:news.${name}`)} <span className="muted">{count}</span>
      </h2>
      {count > shown && <p className="muted">{t('edition:news.more', { shown, count })}</p>}
      {children}
    </section>
  );
}

function StaleLine({
  decision: { verdict, reason, findingId, kind, sentence, indicator },
}: {
  decision: StaleDecision;
}) {
  const t = useWords();
  const wording = useWording();
  const name = `${wording.name(indicator)} · ${t(`reconcile:kind.${kind}`)}`;
  return (
    <div className="stale-line" data-testid="stale-decision">
      <p>
        {findingId === null ? name : <a href={formatHash({ place: 'findings', id: findingId })}>{name}</a>}{' '}
        <Badge tone="amber">{t('finding.stateOf.stale')}</Badge>
      </p>
      <p>{wording.message(sentence)}</p>
      <p className="muted">
        <b>{t(`verdict.${verdict}`)}</b> {reason}
      </p>
    </div>
  );
}
