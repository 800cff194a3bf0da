import { useState } from 'react';
import type { FactCell, TriedCell } from '../../../electron/common/factCell.ts';
import type { FactRow } from '../../../electron/common/factRow.ts';
import { CallError, type ErrorCode } from '../../../electron/contract/index.ts';
import { describeError } from '../../app/errors.ts';
import { useWords } from '../../app/language.ts';
import { useRead, useWrite } from '../../app/queries.ts';
import { showToast } from '../../app/toasts.ts';
import { useWording } from '../../app/wording.ts';
import { Button } from '../../components/Button.tsx';
import { Loading } from '../../components/Loading.tsx';
import { Modal } from '../../components/Modal.tsx';
import { nameColumn } from './columnIds.ts';
import { plainValue } from './copyTable.ts';
import { readCellText } from './factColumns.tsx';

const SHOWN = 200;

interface Pasted {
  readonly cell: FactCell;
  readonly tried: TriedCell;
}

const withoutStatus = (row: TriedCell['after']): string => JSON.stringify({ ...row, status: null });

/** Whether a cell says something else than it did, as it is shown: names stand there in the reader's language. */
function isChange(
  { cell: { field, text }, tried: { before, after, problem } }: Pasted,
  show: (row: FactRow) => string,
): boolean {
  if (!before) return true;
  if (text === show(before) || (field === 'value' && text === plainValue(before))) return false;
  if (problem) return true;
  return field === 'status' ? before.status !== after?.status : withoutStatus(before) !== withoutStatus(after);
}

/** What a paste would change and what is refused, before anything is written; then one step that can be undone. */
export function PastePreview({ cells, onClose }: { cells: readonly FactCell[]; onClose: () => void }) {
  const t = useWords();
  const [list] = useState(() => [...cells]);
  const read = useRead('facts.tryCells', { cells: list });
  const { data: tried } = read;
  const write = useWrite('facts.setCells');
  const wording = useWording();
  const pasted = (tried ?? []).flatMap((one, at) => (list[at] ? [{ cell: list[at], tried: one }] : []));
  const told = pasted.filter((one) => isChange(one, (row) => readCellText(row, one.cell.field, t, wording)));
  const good = told.filter(({ tried: { problem } }) => problem === null);
  const changes = good.length;
  const refused = told.length - changes;
  const run = (): void =>
    write.mutate(
      { cells: good.map(({ cell }) => cell), skipsRefused: true },
      {
        onSuccess: ({ changed }) => {
          showToast({ tone: 'success', text: t('bulk.done', { count: changed }) });
          onClose();
        },
      },
    );
  const foot = (
    <>
      <Button onClick={onClose}>{t('common.cancel')}</Button>
      <Button look="primary" data-testid="paste-run" disabled={changes === 0 || write.isPending} onClick={run}>
        {t('review:paste.run', { count: changes })}
      </Button>
    </>
  );
  return (
    <Modal title={t('review:paste.title')} onClose={onClose} foot={foot} width={760}>
      {!tried && <Loading of={read} />}
      {tried && (
        <>
          <p data-testid="paste-summary">
            {t('review:paste.summary', { changes, refused, same: tried.length - told.length })}
          </p>
          {told.length > 0 && <Preview told={told.slice(0, SHOWN).map((one) => one.tried)} />}
          {told.length > SHOWN && <p className="muted">{t('review:paste.more', { count: told.length - SHOWN })}</p>}
        </>
      )}
    </Modal>
  );
}

function Preview({ told }: { told: readonly TriedCell[] }) {
  const t = useWords();
  const wording = useWording();
  const textOf = (tried: TriedCell, row: TriedCell['after']): string =>
    row ? readCellText(row, tried.field, t, wording) : '';
  return (
    <section className="paste-preview scroll" aria-label={t('review:paste.title')}>
      <table className="table">
        <thead>
          <tr>
            <th>{t('review:paste.fact')}</th>
            <th>{t('review:paste.column')}</th>
            <th>{t('review:paste.before')}</th>
            <th>{t('review:paste.after')}</th>
          </tr>
        </thead>
        <tbody>
          {told.map((one) => (
            <tr key={`${one.id}:${one.field}`}>
              <td>{one.before ? wording.name(one.before.indicator) : one.id}</td>
              <td>{nameColumn(one.field, t)}</td>
              <td>{textOf(one, one.before)}</td>
              <td className={one.problem ? 'field-error' : ''}>
                {one.problem
                  ? describeError(new CallError(one.problem.code as ErrorCode, one.problem.params), t)
                  : textOf(one, one.after)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
