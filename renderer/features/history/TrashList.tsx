import { useState } from 'react';
import type { TrashItem, TrashRow } from '../../../electron/common/trash.ts';
import { useWords } from '../../app/language.ts';
import { useRead, useWrite } from '../../app/queries.ts';
import { showToast } from '../../app/toasts.ts';
import { useWording } from '../../app/wording.ts';
import { Empty } from '../../components/Empty.tsx';
import { Loading } from '../../components/Loading.tsx';
import { WriteButton } from '../../components/WriteButton.tsx';
import { GrowingTable, PAGE } from './GrowingTable.tsx';
import { PurgeDialog } from './PurgeDialog.tsx';

/** What is to go for good, as the dialog names it. */
export interface Purge {
  readonly items: readonly TrashItem[] | null;
  readonly name: string;
}

const itemOf = ({ entity, id }: TrashRow): TrashItem => ({ entity, id });

/** What was thrown away, to take back or to delete for good. */
export function TrashList() {
  const t = useWords();
  const [limit, setLimit] = useState(PAGE);
  const [purge, setPurge] = useState<Purge | null>(null);
  const read = useRead('trash.page', { limit }, { keepsLast: true });
  const { data } = read;
  if (!data) return <Loading of={read} />;
  if (data.total === 0) return <Empty title={t('trash:empty')} text={t('trash:emptyText')} />;
  return (
    <>
      <p className="trash-head">
        {t('trash:count', { count: data.total })}{' '}
        <WriteButton
          isSmall
          data-testid="trash-purge-all"
          onClick={() => setPurge({ items: null, name: t('trash:count', { count: data.total }) })}
        >
          {t('trash:emptyIt')}
        </WriteButton>
      </p>
      <GrowingTable
        columns={['when', 'what', 'name', 'do']}
        data={data}
        limit={limit}
        onGrow={setLimit}
        renderRow={(row) => <Row row={row} onPurge={setPurge} />}
      />
      {purge && <PurgeDialog purge={purge} onClose={() => setPurge(null)} />}
    </>
  );
}

function Row({ row, onPurge }: { row: TrashRow; onPurge: (purge: Purge) => void }) {
  const t = useWords();
  const { moment } = useWording();
  const { mutate, isPending } = useWrite('trash.restore');
  const name = t('trash:named', { kind: t(`history.entity.${row.entity}`), label: row.label });
  const restore = (): void =>
    mutate(itemOf(row), { onSuccess: () => showToast({ tone: 'success', text: t('trash:restored', { name }) }) });
  return (
    <tr>
      <td className="history-when">{moment(row.trashedAt)}</td>
      <td>{t(`history.entity.${row.entity}`)}</td>
      <td>
        <b>{row.label}</b>{' '}
        <span className="muted">
          {[row.articleTitle, row.facts > 0 && t('trash:withFacts', { count: row.facts })].filter(Boolean).join(' · ')}
        </span>
      </td>
      <td>
        <span className="history-tools">
          <WriteButton isSmall data-testid={`restore-${row.entity}-${row.id}`} disabled={isPending} onClick={restore}>
            {t('trash:restore')}
          </WriteButton>
          <WriteButton isSmall look="minimal" onClick={() => onPurge({ items: [itemOf(row)], name })}>
            {t('trash:purge')}
          </WriteButton>
        </span>
      </td>
    </tr>
  );
}
