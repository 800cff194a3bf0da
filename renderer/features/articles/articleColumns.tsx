import type { ColDef, ICellRendererParams, ValueGetterParams } from 'ag-grid-community';
import type { TFunction } from 'i18next';
import type { ArticlePatch, ArticleRow } from '../../../electron/common/articleRow.ts';
import { Badge } from '../../components/Badge.tsx';
import { SettledMeter } from './SettledMeter.tsx';

const EDITED: Readonly<Record<string, keyof ArticlePatch>> = { title: 'title', date: 'date', outlet: 'outlet' };
export const patchField = (colId: string): keyof ArticlePatch | null => EDITED[colId] ?? null;

/** Columns of the article grid. Title, date and outlet are edited in place. */
export function articleColumns(t: TFunction, isReadOnly: boolean): ColDef<ArticleRow>[] {
  const column = (colId: string, read: (row: ArticleRow) => string | number, more: ColDef<ArticleRow> = {}) => ({
    colId,
    headerName: t(`article.column.${colId}`),
    headerTooltip: t(`article.column.${colId}`),
    valueGetter: ({ data }: ValueGetterParams<ArticleRow>) => (data ? read(data) : ''),
    ...more,
  });
  const editable = !isReadOnly;
  const number = { width: 86, cellClass: 'is-number', headerClass: 'is-number' };
  return [
    column('title', ({ title }) => title, { flex: 2, minWidth: 180, editable }),
    column('date', ({ date }) => date ?? '', {
      width: 108,
      editable,
      cellRenderer: ({ data }: ICellRendererParams<ArticleRow>) =>
        data &&
        (data.date ??
          (data.kind === 'table' ? (
            <Badge>{t('table:kind')}</Badge>
          ) : (
            <Badge tone="amber">{t('article.needsDate')}</Badge>
          ))),
    }),
    column('settled', ({ taken, minorTaken, unreviewed }) => taken - minorTaken - unreviewed, {
      width: 96,
      sortable: false,
      cellRenderer: ({ data }: ICellRendererParams<ArticleRow>) => data && <SettledMeter row={data} />,
    }),
    column('basis', ({ dateBasis }) => t(`dateBasis.${dateBasis}`), { width: 82, sortable: false }),
    column('outlet', ({ outlet }) => outlet ?? '', { flex: 1, minWidth: 100, editable }),
    column('language', ({ language }) => t(`language.${language}`), { width: 84, sortable: false }),
    column('fileName', ({ fileName, ordinal }) => (ordinal > 1 ? `${fileName} #${ordinal}` : fileName), {
      flex: 1,
      minWidth: 90,
    }),
    column('taken', ({ taken }) => taken, number),
    column('setAside', ({ setAside }) => setAside, { ...number, sortable: false }),
    column('unexplained', ({ unexplained }) => unexplained, { ...number, sortable: false }),
    column('unreviewed', ({ unreviewed }) => unreviewed, number),
  ];
}
