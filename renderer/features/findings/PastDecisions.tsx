import type { DecisionRow, FindingDetail } from '../../../electron/common/findingRow.ts';
import { isOpenQuery, tellLedgerState } from '../../../electron/common/ledger.ts';
import { useWords } from '../../app/language.ts';
import { useWrite } from '../../app/queries.ts';
import { useWording } from '../../app/wording.ts';
import { AnswerForm } from '../../components/AnswerForm.tsx';
import { Badge } from '../../components/Badge.tsx';
import { DecisionChanges } from '../../components/DecisionChanges.tsx';
import { DecisionDetail } from '../../components/DecisionDetail.tsx';
import { LEDGER_TONES } from '../../components/ledgerTones.ts';
import { WriteButton } from '../../components/WriteButton.tsx';

/** What was ruled before, newest first. Nothing is overwritten: a new decision supersedes, a withdrawal is one more entry. */
export function PastDecisions({ finding }: { finding: FindingDetail }) {
  const t = useWords();
  if (finding.decisions.length === 0) return null;
  return (
    <ol className="past-decisions" aria-label={t('decision.past')}>
      {finding.decisions.map((decision) => (
        <PastDecision key={decision.id} decision={decision} />
      ))}
    </ol>
  );
}

function PastDecision({ decision }: { decision: DecisionRow }) {
  const t = useWords();
  const { moment } = useWording();
  const { mutate, isPending } = useWrite('decisions.withdraw');
  const state = tellLedgerState(decision);
  const isActive = state !== 'withdrawn' && state !== 'superseded';
  return (
    <li className={isActive ? '' : 'is-ended'}>
      <div className="past-decision-head">
        <b>{t(`reconcile:verdict.${decision.verdict}`)}</b>
        <Badge tone={LEDGER_TONES[state]}>{t(`reconcile:ledgerState.${state}`)}</Badge>
        {isActive && (
          <WriteButton isSmall look="minimal" disabled={isPending} onClick={() => mutate({ id: decision.id })}>
            {t('decision.withdraw')}
          </WriteButton>
        )}
      </div>
      {isActive && <DecisionChanges decision={decision} />}
      <DecisionDetail decision={decision} />
      <p>{decision.reason}</p>
      {isOpenQuery(decision) && <AnswerForm id={decision.id} />}
      <p className="muted">{t('decision.by', { who: decision.who, when: moment(decision.recordedAt) })}</p>
    </li>
  );
}
