import type { FactRow } from '../../../electron/common/factRow.ts';
import { reportError } from '../../app/errors.ts';
import { useWords } from '../../app/language.ts';
import { useSession } from '../../app/queries.ts';
import type { Session } from '../../app/session.ts';
import { showToast } from '../../app/toasts.ts';
import { useWording } from '../../app/wording.ts';
import { Button } from '../../components/Button.tsx';
import { type ColumnId, listShown } from './columnIds.ts';
import { type CopiedTable, makeTable } from './copyTable.ts';
import { factFilter, factSort, shownColumns } from './factStore.ts';

/** A clipboard of more is a file: the Export menu makes one. */
const MOST_COPIED = 5000;
const PAGE = 1000;

async function readShown(session: Session): Promise<{ rows: FactRow[]; total: number }> {
  const rows: FactRow[] = [];
  for (let offset = 0; offset < MOST_COPIED; offset += PAGE) {
    const view = { filter: factFilter.get(), sort: factSort.get(), offset, limit: PAGE };
    const page = await session.call('facts.page', view);
    rows.push(...page.rows);
    if (rows.length >= page.total || page.rows.length === 0) return { rows, total: page.total };
  }
  const { total } = await session.call('facts.page', { filter: factFilter.get(), limit: 1 });
  return { rows, total };
}

/** The browser is asked at once, while the click still counts as one, and waits for the rows. */
async function writeTable(table: Promise<CopiedTable>): Promise<void> {
  const part = (type: string, key: keyof CopiedTable) => table.then((made) => new Blob([made[key]], { type }));
  await navigator.clipboard.write([
    new ClipboardItem({ 'text/plain': part('text/plain', 'text'), 'text/html': part('text/html', 'html') }),
  ]);
}

/** All that the filter shows, as a table for Excel, Word or WPS. */
export function CopyTable() {
  const t = useWords();
  const wording = useWording();
  const session = useSession();
  const copy = async (): Promise<void> => {
    const read = readShown(session);
    const columns = listShown(shownColumns.get()).map(({ id }) => id as ColumnId);
    try {
      await writeTable(read.then(({ rows }) => makeTable(rows, { columns, t, wording })));
      const { rows, total } = await read;
      const key = rows.length < total ? 'review:copy.first' : 'review:copy.done';
      showToast({ tone: 'success', text: t(key, { count: rows.length, total }) });
    } catch (error) {
      if (error instanceof DOMException) showToast({ tone: 'danger', text: t('review:copy.refused') });
      else reportError(error);
    }
  };
  return (
    <Button isSmall data-testid="facts-copy" title={t('review:copy.hint')} onClick={() => void copy()}>
      {t('review:copy.title')}
    </Button>
  );
}
