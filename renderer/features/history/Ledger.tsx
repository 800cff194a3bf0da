import { useState } from 'react';
import type { DecisionRow } from '../../../electron/common/findingRow.ts';
import { useWords } from '../../app/language.ts';
import { useRead } from '../../app/queries.ts';
import { formatHash } from '../../app/route.ts';
import { useWording } from '../../app/wording.ts';
import { Badge } from '../../components/Badge.tsx';
import { Button } from '../../components/Button.tsx';
import { Empty } from '../../components/Empty.tsx';

import { Loading } from '../../components/Loading.tsx';

const PAGE = 100;
const MOST = 1000;

/** Every decision ever made, also the ones taken back or superseded. */
export function Ledger() {
  const t = useWords();
  const [limit, setLimit] = useState(PAGE);
  const { data } = useRead('decisions.page', { limit }, { keepsLast: true });
  if (!data) return <Loading />;
  if (data.total === 0) return <Empty title={t('empty.decisions')} text={t('empty.decisionsText')} />;
  return (
    <>
      <table className="table history-table">
        <thead>
          <tr>
            {(['when', 'who', 'finding', 'verdict', 'reason'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`history.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.rows.map((row) => (
            <LedgerRow key={row.id} row={row} />
          ))}
        </tbody>
      </table>
      {data.total > limit && limit < MOST && (
        <Button onClick={() => setLimit((n) => Math.min(MOST, n + PAGE))}>{t('history.more')}</Button>
      )}
    </>
  );
}

function LedgerRow({ row }: { row: DecisionRow }) {
  const t = useWords();
  const wording = useWording();
  return (
    <tr className={row.isWithdrawn ? 'is-reversed' : ''}>
      <td className="history-when">{wording.moment(row.recordedAt)}</td>
      <td>{row.who}</td>
      <td>
        {row.indicator && <span>{wording.name(row.indicator)} </span>}
        {row.findings.map(({ id, key, kind }) =>
          id === null ? (
            <Badge key={key}>{t(`reconcile:kind.${kind}`)}</Badge>
          ) : (
            <a key={key} href={formatHash({ place: 'findings', id })}>
              <Badge>{t(`reconcile:kind.${kind}`)}</Badge>
            </a>
          ),
        )}
      </td>
      <td>
        <b>{t(`verdict.${row.verdict}`)}</b> {row.isStale && <Badge tone="amber">{t('finding.stateOf.stale')}</Badge>}
        {row.isWithdrawn && <Badge>{t('decision.withdrawn')}</Badge>}
      </td>
      <td>{row.reason}</td>
    </tr>
  );
}
