import type { ReactNode } from 'react';
import type { IndicatorRef } from '../../../electron/common/factRow.ts';
import { LEDGER_STATES, type LedgerState } from '../../../electron/common/ledger.ts';
import { VERDICTS } from '../../../electron/common/vocabulary.ts';
import { useWords } from '../../app/language.ts';
import { useStore } from '../../app/store.ts';
import { useWording } from '../../app/wording.ts';
import { Button } from '../../components/Button.tsx';
import { EMPTY_VIEW, type LedgerView, ledgerView } from './ledgerView.ts';

interface Props {
  readonly whos: readonly string[];
  readonly indicators: readonly IndicatorRef[];
  readonly counts: Readonly<Record<LedgerState, number>>;
}

const set = (patch: Partial<LedgerView>): void => ledgerView.set((view) => ({ ...view, ...patch }));

/** Kind, standing, indicator, who, from and to, and words: all at once. */
export function LedgerFilters({ whos, indicators, counts }: Props) {
  const t = useWords();
  const wording = useWording();
  const view = useStore(ledgerView);
  const isNarrowed = JSON.stringify({ ...view, tab: 'all' }) !== JSON.stringify(EMPTY_VIEW);
  return (
    <search className="ledger-filters">
      <input
        type="search"
        className="input"
        data-testid="ledger-text"
        aria-label={t('ledger.text')}
        placeholder={t('ledger.text')}
        maxLength={200}
        value={view.text}
        onChange={(event) => set({ text: event.target.value })}
      />
      <Select
        name="verdict"
        value={view.verdict}
        onChange={(verdict) => set({ verdict: verdict as LedgerView['verdict'] })}
      >
        {VERDICTS.map((verdict) => (
          <option key={verdict} value={verdict}>
            {t(`reconcile:verdict.${verdict}`)}
          </option>
        ))}
      </Select>
      <Select name="state" value={view.state} onChange={(state) => set({ state: state as LedgerView['state'] })}>
        {LEDGER_STATES.map((state) => (
          <option key={state} value={state}>
            {t('ledger.stateCount', { state: t(`reconcile:ledgerState.${state}`), count: counts[state] })}
          </option>
        ))}
      </Select>
      <Select
        name="indicator"
        value={view.indicatorId === null ? '' : String(view.indicatorId)}
        onChange={(id) => set({ indicatorId: id === '' ? null : Number(id) })}
      >
        {indicators.map((one) => (
          <option key={one.id} value={one.id}>
            {wording.name(one)}
          </option>
        ))}
      </Select>
      <Select name="who" value={view.who} onChange={(who) => set({ who })}>
        {whos.map((who) => (
          <option key={who} value={who}>
            {who}
          </option>
        ))}
      </Select>
      {(['from', 'to'] as const).map((end) => (
        <input
          key={end}
          className="input ledger-date"
          data-testid={`ledger-${end}`}
          aria-label={t(`ledger.${end}`)}
          placeholder={t(`ledger.${end}`)}
          value={view[end]}
          onChange={(event) => set({ [end]: event.target.value.trim() })}
        />
      ))}
      {isNarrowed && (
        <Button isSmall look="minimal" onClick={() => ledgerView.set({ ...EMPTY_VIEW, tab: view.tab })}>
          {t('ledger.clear')}
        </Button>
      )}
    </search>
  );
}

interface SelectProps {
  readonly name: 'verdict' | 'state' | 'indicator' | 'who';
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly children: ReactNode;
}

function Select({ name, value, onChange, children }: SelectProps) {
  const t = useWords();
  return (
    <select
      className="input"
      data-testid={`ledger-${name}`}
      aria-label={t(`ledger.by.${name}`)}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{t(`ledger.any.${name}`)}</option>
      {children}
    </select>
  );
}
