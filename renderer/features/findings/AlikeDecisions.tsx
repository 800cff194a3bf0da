import type { FindingDetail } from '../../../electron/common/findingRow.ts';
import { useWords } from '../../app/language.ts';
import { useWording } from '../../app/wording.ts';
import { Button } from '../../components/Button.tsx';

interface Props {
  readonly finding: FindingDetail;
  readonly onReason: (reason: string) => void;
}

/** What was decided before on the like: read, and its reason taken over where it fits. */
export function AlikeDecisions({ finding, onReason }: Props) {
  const t = useWords();
  const wording = useWording();
  if (finding.alike.length === 0) return null;
  return (
    <details className="alike-decisions">
      <summary>{t('decision.alike', { count: finding.alike.length })}</summary>
      <ul>
        {finding.alike.map((decision) => (
          <li key={decision.id}>
            <b>{t(`reconcile:verdict.${decision.verdict}`)}</b>{' '}
            <span className="muted">
              {decision.indicators.map((one) => wording.name(one)).join(t('finding.comma'))}
              {decision.at && ` · ${wording.date(decision.at)}`}
              {decision.facet && ` · ${t(`reconcile:facet.${decision.facet}`)}`}
            </span>
            <p>{decision.reason}</p>
            <Button isSmall look="minimal" onClick={() => onReason(decision.reason)}>
              {t('decision.takeReason')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
