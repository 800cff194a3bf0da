import './decisions.css';
import type { DecisionRow } from '../../electron/common/findingRow.ts';
import { useWords } from '../app/language.ts';
import { useWording } from '../app/wording.ts';

/** What changed among the figures since a decision, with the numbers in it. */
export function DecisionChanges({ decision }: { decision: DecisionRow }) {
  const t = useWords();
  const wording = useWording();
  if (!decision.isStale) return null;
  return (
    <div className="decision-changes" data-testid="decision-changes">
      <b>{t('decision.changed')}</b>
      <ul>
        {decision.changes.map((change) => {
          const text = wording.message(change);
          return <li key={text}>{text}</li>;
        })}
      </ul>
    </div>
  );
}
