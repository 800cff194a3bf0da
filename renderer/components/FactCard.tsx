import './factCard.css';
import type { ReactNode } from 'react';
import type { FactDetail } from '../../electron/common/factRow.ts';
import type { FactId } from '../../electron/common/ids.ts';
import { useWords } from '../app/language.ts';
import { useRead } from '../app/queries.ts';
import { formatHash } from '../app/route.ts';
import { useWording } from '../app/wording.ts';
import { Badge, type Tone } from './Badge.tsx';
import { Sentence } from './Sentence.tsx';

const TONES: Readonly<Record<string, Tone>> = { accepted: 'green', edited: 'green', flagged: 'amber' };

interface Props {
  readonly factId: FactId;
  readonly tone?: 'plain' | 'trouble';
  /** What can be done with it from here. */
  readonly tools?: (fact: FactDetail) => ReactNode;
}

/** A figure with who says it, where, when, and its sentence. */
export function FactCard({ factId, tone = 'plain', tools }: Props) {
  const t = useWords();
  const wording = useWording();
  const { data: fact } = useRead('facts.get', { id: factId });
  if (!fact) return <div className="card fact-card" aria-busy="true" />;
  const origin = [
    fact.attribution && t('fact.saidBy', { who: fact.attribution }),
    fact.hasSentence ? (fact.outlet ?? t('article.noOutlet')) : fact.articleTitle,
  ];
  return (
    <article className="card fact-card" data-testid={`fact-card-${fact.id}`}>
      <header>
        <a href={formatHash({ place: 'facts', id: fact.id })}>
          <b>{wording.quantity(fact.quantity)}</b>
        </a>
        <span>
          {!fact.hasSentence && (
            <Badge tone="amber" title={t('table:noSentenceText')}>
              {t('table:noSentence')}
            </Badge>
          )}{' '}
          {fact.isDeprecated && <Badge tone="amber">{t('fact.deprecated')}</Badge>}
          {fact.isPreferred && <Badge tone="green">{t('reconcile:rank.preferred')}</Badge>}
          <Badge tone={TONES[fact.status] ?? 'grey'}>{t(`status.of.${fact.status}`)}</Badge>
        </span>
      </header>
      <p className="muted">
        {origin.filter(Boolean).join(' · ')}
        {fact.hasSentence && ' · '}
        {fact.hasSentence && <span className="date">{fact.articleDate ?? t('article.undated')}</span>}
      </p>
      <Sentence fact={fact} tone={tone} />
      {tools && <footer>{tools(fact)}</footer>}
    </article>
  );
}
