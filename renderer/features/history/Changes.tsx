import { useState } from 'react';
import type { HistoryRow } from '../../../electron/common/historyRow.ts';
import { historyView } from '../../app/historyView.ts';
import { useWords } from '../../app/language.ts';
import { useRead } from '../../app/queries.ts';
import { formatHash, type MainPlace, PLACES } from '../../app/route.ts';
import { useStore } from '../../app/store.ts';
import { useWording } from '../../app/wording.ts';
import { Badge } from '../../components/Badge.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Loading } from '../../components/Loading.tsx';
import { ChangeTools } from './ChangeTools.tsx';
import { FieldChanges } from './FieldChanges.tsx';
import { GrowingTable, PAGE } from './GrowingTable.tsx';
import { HistoryFilter } from './HistoryFilter.tsx';

const PLACE_OF: Readonly<Partial<Record<HistoryRow['entity'], MainPlace>>> = {
  fact: 'facts',
  article: 'articles',
  chart: 'charts',
  edition: 'editions',
};

export function Changes() {
  const t = useWords();
  const [limit, setLimit] = useState(PAGE);
  const view = useStore(historyView);
  const read = useRead('history.page', { ...view, limit }, { keepsLast: true });
  const { data } = read;
  if (!data) return <Loading of={read} />;
  return (
    <>
      <HistoryFilter />
      {data.total === 0 ? (
        <Empty title={t('empty.history')} text={t('empty.historyText')} />
      ) : (
        <ChangeTable data={data} limit={limit} onGrow={setLimit} />
      )}
    </>
  );
}

interface TableProps {
  readonly data: { readonly rows: readonly HistoryRow[]; readonly total: number };
  readonly limit: number;
  readonly onGrow: (limit: number) => void;
}

function ChangeTable({ data, limit, onGrow }: TableProps) {
  return (
    <GrowingTable
      columns={['when', 'who', 'what', 'change', 'reason']}
      data={data}
      limit={limit}
      onGrow={onGrow}
      renderRow={(row) => <Change row={row} />}
    />
  );
}

function Change({ row }: { row: HistoryRow }) {
  const t = useWords();
  const { moment } = useWording();
  const place = PLACE_OF[row.entity];
  const what = t('history.what', {
    action: t(`history.action.${row.action}`, { defaultValue: row.action }),
    entity: t(`history.entity.${row.entity}`),
    id: row.entityId,
  });
  return (
    <tr className={row.isReversed ? 'is-reversed' : ''}>
      <td className="history-when">{moment(row.at)}</td>
      <td>{row.who}</td>
      <td>
        {place && PLACES.includes(place) && row.entityId > 0 ? (
          <a href={formatHash({ place, id: row.entityId })}>{what}</a>
        ) : (
          what
        )}{' '}
        {row.reverses !== null && <Badge>{t('history.reverses', { step: row.reverses })}</Badge>}
        {row.isReversed && <Badge>{t('history.reversed')}</Badge>}
      </td>
      <td>
        <FieldChanges row={row} />
      </td>
      <td>
        {row.reason ?? ''} <ChangeTools row={row} />
      </td>
    </tr>
  );
}
