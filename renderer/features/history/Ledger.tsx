import { useState } from 'react';
import type { DecisionRow } from '../../../electron/common/findingRow.ts';
import { useWords } from '../../app/language.ts';
import { useRead } from '../../app/queries.ts';
import { formatHash } from '../../app/route.ts';
import { useWording } from '../../app/wording.ts';
import { Badge } from '../../components/Badge.tsx';
import { Empty } from '../../components/Empty.tsx';

import { Loading } from '../../components/Loading.tsx';
import { GrowingTable, PAGE } from './GrowingTable.tsx';

/** Every decision ever made, also the ones taken back or superseded. */
export function Ledger() {
  const t = useWords();
  const [limit, setLimit] = useState(PAGE);
  const { data } = useRead('decisions.page', { limit }, { keepsLast: true });
  if (!data) return <Loading />;
  if (data.total === 0) return <Empty title={t('empty.decisions')} text={t('empty.decisionsText')} />;
  return (
    <GrowingTable
      columns={['when', 'who', 'finding', 'verdict', 'reason']}
      data={data}
      limit={limit}
      onGrow={setLimit}
      renderRow={(row) => <LedgerRow row={row} />}
    />
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
