import type { FindingDetail } from '../../../electron/common/findingRow.ts';
import type { IndicatorId } from '../../../electron/common/ids.ts';
import { useWords } from '../../app/language.ts';
import { useWording } from '../../app/wording.ts';

interface Props {
  readonly finding: FindingDetail;
  readonly chosen: readonly IndicatorId[];
  readonly onChange: (chosen: readonly IndicatorId[]) => void;
}

/** A break of meaning seldom stops at one indicator: those whose figures stand in the same articles are decided along. */
export function BesideIndicators({ finding, chosen, onChange }: Props) {
  const t = useWords();
  const wording = useWording();
  if (finding.beside.length === 0) return null;
  const toggle = (id: IndicatorId): void =>
    onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <fieldset className="beside-indicators">
      <legend>{t('decision.beside')}</legend>
      {finding.beside.map(({ indicator, facts }) => (
        <label key={indicator.id} className="check" title={t('decision.besideFacts', { count: facts.length })}>
          <input
            type="checkbox"
            data-testid={`beside-${indicator.key}`}
            checked={chosen.includes(indicator.id)}
            onChange={() => toggle(indicator.id)}
          />
          <span className="clip">{wording.name(indicator)}</span>
        </label>
      ))}
    </fieldset>
  );
}
