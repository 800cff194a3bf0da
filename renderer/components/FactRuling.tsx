import type { FactRow } from '../../electron/common/factRow.ts';
import type { LedgerRow } from '../../electron/common/ledger.ts';
import { useWords } from '../app/language.ts';
import { useRead } from '../app/queries.ts';
import { formatHash } from '../app/route.ts';
import { Badge } from './Badge.tsx';
import { LEDGER_TONES } from './ledgerTones.ts';

const isStanding = ({ state }: LedgerRow): boolean => state !== 'superseded' && state !== 'withdrawn';

/** What was decided about a figure: its rank, by which decision and why. A row of its fields; none where nothing was. */
export function FactRuling({ fact }: { fact: FactRow }) {
  const t = useWords();
  const { data } = useRead('decisions.page', { filter: { factId: fact.id }, limit: 20 });
  const rows = data?.rows.filter(isStanding) ?? [];
  if (rows.length === 0) return null;
  const rank = fact.isDeprecated ? 'deprecated' : fact.isPreferred ? 'preferred' : 'normal';
  return (
    <div className="fact-field">
      <dt>{t('fact.decision')}</dt>
      <dd data-testid="fact-ruling">
        <Badge tone={rank === 'deprecated' ? 'amber' : rank === 'preferred' ? 'green' : 'grey'}>
          {t(`reconcile:rank.${rank}`)}
        </Badge>
        {rows.map((row) => (
          <div key={row.id}>
            <Question row={row} />{' '}
            <Badge tone={LEDGER_TONES[row.state]}>{t(`reconcile:ledgerState.${row.state}`)}</Badge> {row.reason}{' '}
            <span className="muted">{t('decision.by', { who: row.who, when: row.recordedAt.slice(0, 10) })}</span>
          </div>
        ))}
      </dd>
    </div>
  );
}

function Question({ row }: { row: LedgerRow }) {
  const t = useWords();
  const words = t(`reconcile:verdict.${row.verdict}`);
  const id = row.findings.find((one) => one.id !== null)?.id;
  return id ? <a href={formatHash({ place: 'findings', id })}>{words}</a> : <b>{words}</b>;
}
