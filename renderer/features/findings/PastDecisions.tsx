import type { DecisionRow, FindingDetail } from '../../../electron/common/findingRow.ts';
import { useWords } from '../../app/language.ts';
import { useWrite } from '../../app/queries.ts';
import { useWording } from '../../app/wording.ts';
import { Badge } from '../../components/Badge.tsx';
import { WriteButton } from '../../components/WriteButton.tsx';

/** What was ruled before, newest first. Nothing is overwritten: a new decision supersedes, a withdrawal is one more entry. */
export function PastDecisions({ finding }: { finding: FindingDetail }) {
  const t = useWords();
  if (finding.decisions.length === 0) return null;
  return (
    <ol className="past-decisions" aria-label={t('decision.past')}>
      {finding.decisions.map((decision) => (
        <PastDecision key={decision.id} decision={decision} isActive={isActive(decision, finding.decisions)} />
      ))}
    </ol>
  );
}

const isActive = (decision: DecisionRow, all: readonly DecisionRow[]): boolean =>
  !decision.isWithdrawn && !all.some(({ supersedes, isWithdrawn }) => supersedes === decision.id && !isWithdrawn);

function PastDecision({ decision, isActive }: { decision: DecisionRow; isActive: boolean }) {
  const t = useWords();
  const { moment } = useWording();
  const { mutate, isPending } = useWrite('decisions.withdraw');
  return (
    <li className={isActive ? '' : 'muted'}>
      <div className="past-decision-head">
        <b>{t(`verdict.${decision.verdict}`)}</b>
        {decision.isWithdrawn && <Badge>{t('decision.withdrawn')}</Badge>}
        {decision.isStale && <Badge tone="amber">{t('finding.stateOf.stale')}</Badge>}
        {isActive && (
          <WriteButton isSmall look="minimal" disabled={isPending} onClick={() => mutate({ id: decision.id })}>
            {t('decision.withdraw')}
          </WriteButton>
        )}
      </div>
      <p>{decision.reason}</p>
      <p className="muted">{t('decision.by', { who: decision.who, when: moment(decision.recordedAt) })}</p>
    </li>
  );
}
