import { useState } from 'react';
import type { ExportId } from '../../../electron/common/ids.ts';
import type { ListedExport } from '../../../electron/contract/exports.ts';
import { useWords } from '../../app/language.ts';
import { useRead } from '../../app/queries.ts';
import { useReadOnly } from '../../app/readOnly.ts';
import { useWording } from '../../app/wording.ts';
import { Badge } from '../../components/Badge.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Loading } from '../../components/Loading.tsx';
import { ExportDetail } from './ExportDetail.tsx';
import { StateBadge } from './StateBadge.tsx';

const MOST = 200;

/** The list of exported files, what became of each, and beside it what has to be replaced. */
export function ExportFiles() {
  const t = useWords();
  const read = useRead('exports.list', { limit: MOST }, { keepsLast: true });
  const { data } = read;
  const uids = data?.rows.map(({ uid }) => uid) ?? [];
  const files = useRead('host.savedExports', { uids }, { isEnabled: uids.length > 0, keepsLast: true });
  const [chosen, setChosen] = useState<ExportId | null>(null);
  const readOnly = useReadOnly();
  if (!data) return <Loading of={read} />;
  if (data.total === 0)
    return <Empty title={t('exports:empty')} text={t(readOnly ? 'exports:readOnly' : 'exports:emptyText')} />;
  const stale = data.rows.filter(({ state }) => state === 'stale').length;
  const shown = data.rows.find(({ id }) => id === chosen) ?? data.rows.find(({ state }) => state === 'stale') ?? null;
  const stateOf = (uid: string) => files.data?.find((file) => file.uid === uid)?.state ?? null;
  return (
    <div className="exports-split">
      <div className="scroll exports-scroll">
        {stale > 0 && (
          <p className="exports-summary">
            <Badge tone="amber">{t('exports:staleCount', { count: stale })}</Badge>
          </p>
        )}
        <table className="table exports-table">
          <thead>
            <tr>
              <th scope="col">{t('exports:column.file')}</th>
              <th scope="col">{t('exports:column.made')}</th>
              <th scope="col">{t('exports:column.state')}</th>
            </tr>
          </thead>
          <tbody>
            {data.rows.map((row) => (
              <ExportLine
                key={row.id}
                row={row}
                file={stateOf(row.uid)}
                isChosen={row.id === shown?.id}
                onChoose={() => setChosen(row.id)}
              />
            ))}
          </tbody>
        </table>
      </div>
      <ExportDetail row={shown} file={shown && stateOf(shown.uid)} />
    </div>
  );
}

export type FileState = 'same' | 'edited' | 'missing' | null;

interface LineProps {
  readonly row: ListedExport;
  readonly file: FileState;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function ExportLine({ row, file, isChosen, onChoose }: LineProps) {
  const t = useWords();
  const { moment } = useWording();
  return (
    <tr data-testid="export-row" data-state={row.state} className={isChosen ? 'is-chosen' : ''} onClick={onChoose}>
      <td>
        <button type="button" className="exports-name" aria-pressed={isChosen} onClick={onChoose}>
          {row.fileName}
        </button>
        <div className="muted">
          {t(`exports:kind.${row.kind}`)} · {t('exports:rows', { count: row.rowCount })}
        </div>
      </td>
      <td className="exports-made">
        {moment(row.madeAt)}
        <div className="muted">{row.madeBy}</div>
      </td>
      <td>
        <StateBadge row={row} />
        {(file === 'edited' || file === 'missing') && <div className="muted">{t(`exports:file.${file}`)}</div>}
      </td>
    </tr>
  );
}
