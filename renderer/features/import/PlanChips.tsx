import type { PlanCounts, PlanFilter } from '../../../electron/common/importPlan.ts';
import { useWords } from '../../app/language.ts';

interface Chip {
  readonly key: 'files' | 'new' | 'echo' | 'duplicate' | 'refused' | 'skipped' | 'doubtful' | 'undated' | 'derived';
  readonly filter: PlanFilter;
}

/** Outcomes, and what a person may want to look at first. */
const CHIPS: readonly Chip[] = [
  { key: 'files', filter: {} },
  { key: 'new', filter: { outcome: ['new'] } },
  { key: 'echo', filter: { outcome: ['echo'] } },
  { key: 'duplicate', filter: { outcome: ['duplicate'] } },
  { key: 'refused', filter: { outcome: ['refused'] } },
  { key: 'skipped', filter: { isSkipped: true } },
  { key: 'doubtful', filter: { needs: ['doubtful'] } },
  { key: 'undated', filter: { needs: ['undated'] } },
  { key: 'derived', filter: { needs: ['derived'] } },
];

const isSame = ({ text: _, ...a }: PlanFilter, { text: __, ...b }: PlanFilter): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

interface Props {
  readonly counts: PlanCounts;
  readonly filter: PlanFilter;
  readonly onFilter: (filter: PlanFilter) => void;
}

export function PlanChips({ counts, filter, onFilter }: Props) {
  const t = useWords();
  const shown = CHIPS.filter(({ key, filter: own }) => counts[key] > 0 || key === 'files' || isSame(own, filter));
  return (
    <div className="plan-chips">
      <fieldset className="chips" aria-label={t('plan:filter')}>
        {shown.map(({ key, filter: own }) => (
          <button
            key={key}
            type="button"
            className="chip"
            data-testid={`plan-chip-${key}`}
            aria-pressed={isSame(own, filter)}
            onClick={() => onFilter({ ...own, ...(filter.text && { text: filter.text }) })}
          >
            {t(`plan:chip.${key}`)} <b>{counts[key]}</b>
          </button>
        ))}
      </fieldset>
      <input
        className="input plan-search"
        type="search"
        aria-label={t('plan:search')}
        placeholder={t('plan:search')}
        value={filter.text ?? ''}
        onChange={({ target: { value } }) => {
          const { text: _, ...rest } = filter;
          onFilter(value === '' ? rest : { ...rest, text: value });
        }}
      />
    </div>
  );
}
