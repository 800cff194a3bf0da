import type { FindingDetail } from '../../../electron/common/findingRow.ts';
import { useWords } from '../../app/language.ts';
import { formatHash } from '../../app/route.ts';
import { useWording } from '../../app/wording.ts';
import { Badge } from '../../components/Badge.tsx';
import { formatInterval } from '../../components/formatInterval.ts';
import { type Rank, rankOf } from './rank.ts';

interface Props {
  readonly finding: FindingDetail;
  readonly index: number;
  readonly isShown: boolean;
  readonly onShow: (index: number) => void;
}

const TONES = { preferred: 'green', normal: 'grey', deprecated: 'amber' } as const satisfies Record<Rank, string>;

/** One figure of a finding, and below it the sentence that it stands in. */
export function MemberRow({ finding, index, isShown, onShow }: Props) {
  const t = useWords();
  const wording = useWording();
  const fact = finding.facts[index];
  if (!fact) return null;
  const { rank, decision } = rankOf(fact, finding.decisions);
  return (
    <>
      <tr className="member">
        <td rowSpan={2}>
          <button
            type="button"
            className="member-number"
            aria-pressed={isShown}
            aria-label={t('finding.showSource', { number: index + 1 })}
            onClick={() => onShow(index)}
          >
            {index + 1}
          </button>
        </td>
        <td>
          <a href={formatHash({ place: 'facts', id: fact.id })}>
            <b>{fact.quantity.raw}</b>
          </a>
        </td>
        <td>{wording.quantity(fact.quantity)}</td>
        <td>{formatInterval({ interval: fact.interval, unit: fact.quantity.unit, locale: wording.locale })}</td>
        <td>
          {wording.period(fact.when.period)}
          {fact.when.basis === 'inferred' && <Badge tone="amber">{t('basis.inferred')}</Badge>}
        </td>
        <td>{Object.values(fact.scope).join(' · ') || <span className="muted">{t('fact.notStated')}</span>}</td>
        <td>
          {[fact.attribution, fact.outlet ?? t('article.noOutlet')].filter(Boolean).join(' · ')}
          {' · '}
          <span className="date">{fact.articleDate ?? t('article.undated')}</span>
        </td>
      </tr>
      <tr className="member-sentence">
        <td colSpan={6} title={fact.sentenceText.trim()}>
          <span className="clip">
            {rank !== 'normal' && (
              <Badge tone={TONES[rank]} {...(decision && { title: decision.reason })}>
                {t(`reconcile:rank.${rank}`)}
              </Badge>
            )}
            {rank !== 'normal' && decision && `${decision.reason} · `}
            <span lang={fact.articleLanguage}>{fact.sentenceText.trim()}</span>
          </span>
        </td>
      </tr>
    </>
  );
}
