import './decisions.css';
import type { DecisionRow } from '../../electron/common/findingRow.ts';
import { useWords } from '../app/language.ts';
import { useWording } from '../app/wording.ts';

/** What a decision says beyond its kind: from when, by what, which value, whom it was asked of and the answer. */
export function DecisionDetail({ decision }: { decision: DecisionRow }) {
  const t = useWords();
  const wording = useWording();
  const { at, facet, adoptedValue, adoptedFrom, askedWhom, askedOn, answer, verdict, indicators } = decision;
  const lines: readonly (readonly [string, string | null | undefined])[] = [
    ['at', at && wording.date(at)],
    ['facet', facet && t(`reconcile:facet.${facet}`)],
    ['adopted', [adoptedValue, adoptedFrom].filter(Boolean).join(' · ')],
    ['asked', [askedWhom, askedOn && wording.date(askedOn)].filter(Boolean).join(' · ')],
    ['answer', verdict === 'query' ? (answer ?? t('decision.noAnswer')) : null],
    ['indicators', indicators.length > 1 ? indicators.map((one) => wording.name(one)).join(t('finding.comma')) : null],
  ];
  const shown = lines.filter(([, text]) => text);
  if (shown.length === 0) return null;
  return (
    <dl className="decision-detail">
      {shown.map(([name, text]) => (
        <div key={name}>
          <dt>{t(`decision.detail.${name}`)}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
