import type { FindingDetail } from '../../../electron/common/findingRow.ts';
import type { FindingId } from '../../../electron/common/ids.ts';
import { useWords } from '../../app/language.ts';
import { useRead } from '../../app/queries.ts';
import { useWording } from '../../app/wording.ts';

interface Props {
  readonly finding: FindingDetail;
  readonly chosen: readonly FindingId[];
  readonly onChange: (chosen: readonly FindingId[]) => void;
}

/** The same question asked again of another indicator is answered here too, in one decision. */
export function AlsoDecides({ finding, chosen, onChange }: Props) {
  const t = useWords();
  const wording = useWording();
  const { data } = useRead('findings.page', {
    filter: { kind: [finding.kind], state: ['open', 'stale'] },
    limit: 50,
  });
  const alike = (data?.rows ?? []).filter(({ id, subject }) => id !== finding.id && subject === finding.subject);
  if (alike.length === 0) return null;
  const toggle = (id: FindingId): void =>
    onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <details className="also-decides">
      <summary>{t('decision.also', { count: alike.length })}</summary>
      {alike.map(({ id, indicator, sentence }) => (
        <label key={id} className="check" title={wording.message(sentence)}>
          <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
          <span className="clip">{wording.name(indicator)}</span>
        </label>
      ))}
    </details>
  );
}
