import type { ColDef, ICellRendererParams, ValueGetterParams } from 'ag-grid-community';
import type { TFunction } from 'i18next';
import type { FactRow, FactSort } from '../../../electron/common/factRow.ts';
import type { ViewColumn } from '../../../electron/common/factView.ts';
import type { Wording } from '../../app/wording.ts';
import { Icon } from '../../components/Icon.tsx';
import { StatusDot } from '../../components/StatusDot.tsx';
import { ColumnHead } from './ColumnHead.tsx';
import { type ColumnId, nameColumn } from './columnIds.ts';
import { hasLeft } from './gridRows.ts';

const ARROWS: Readonly<Record<string, string>> = { up: '↑ ', down: '↓ ' };

/** A change carries its direction as an arrow; the figure itself is unsigned, as the sentence has it. */
export const shownValue = (row: Pick<FactRow, 'quantity' | 'direction' | 'measure'>, wording: Wording): string =>
  `${row.measure === 'change' ? (ARROWS[row.direction ?? ''] ?? '') : ''}${wording.quantity(row.quantity)}`;

const reading = (read: (row: FactRow) => string) => (params: ValueGetterParams<FactRow>) =>
  params.data ? read(params.data) : '';

interface Shown {
  readonly t: TFunction;
  readonly wording: Wording;
  readonly columns: readonly ViewColumn[];
  readonly sort: FactSort;
}

type Column = ColDef<FactRow> & { readonly read: (row: FactRow) => string };

/** What the cells of each column say; the editor begins with it, and a copied table has it. */
function describeColumns(t: TFunction, wording: Wording): Readonly<Record<ColumnId, Column>> {
  const none = t('fact.none');
  return {
    status: {
      read: ({ status }) => t(`status.of.${status}`),
      headerName: t('fact.column.statusShort'),
      headerTooltip: t('facet.status'),
      width: 46,
      resizable: false,
      cellRenderer: ({ data, api }: ICellRendererParams<FactRow>) =>
        data && <StatusCell row={data} isLeft={hasLeft(api, data.id)} t={t} />,
    },
    indicator: { read: (row) => wording.name(row.indicator), width: 140 },
    value: {
      read: (row) => shownValue(row, wording),
      width: 104,
      cellClass: 'is-number',
      headerClass: 'is-number',
      // What a decision ruled shows in its shape, and in words in the pane.
      cellClassRules: {
        'is-deprecated': ({ data }) => data?.isDeprecated === true,
        'is-preferred': ({ data }) => data?.isPreferred === true,
      },
    },
    measure: { read: (row) => (row.measure ? t(`measure.${row.measure}`) : none), width: 84 },
    period: { read: (row) => wording.period(row.when.period), width: 138 },
    scope: { read: (row) => Object.values(row.scope).join(' · ') || none, width: 92 },
    subject: { read: (row) => (row.subject ? wording.subject(row.subject) : none), width: 120 },
    outlet: {
      read: (row) => (row.hasSentence ? (row.outlet ?? none) : t('table:noSentence')),
      width: 110,
      cellClassRules: { 'is-without-sentence': ({ data }) => data?.hasSentence === false },
    },
    articleDate: { read: (row) => row.articleDate ?? none, width: 96 },
    articleTitle: { read: (row) => row.articleTitle, width: 180 },
    unit: { read: (row) => row.quantity.unit, width: 84 },
    qualifier: { read: (row) => t(`qualifier.${row.quantity.qualifier}`), width: 90 },
    modality: { read: (row) => t(`modality.${row.modality}`), width: 90 },
    attribution: { read: (row) => row.attribution ?? none, width: 130 },
  };
}

/** The words of a cell, as the grid shows it. */
export const readCellText = (row: FactRow, id: ColumnId, t: TFunction, wording: Wording): string =>
  describeColumns(t, wording)[id].read(row);

/** Columns of the fact grid, in the order and widths that were chosen; `sort` is what a new grid begins with. */
export function factColumns({ t, wording, columns, sort }: Shown): ColDef<FactRow>[] {
  const all = describeColumns(t, wording);
  return columns.map(({ id, width }) => {
    const { read, ...more } = all[id as ColumnId];
    const place = sort.findIndex(({ field }) => field === id);
    return {
      colId: id,
      headerName: nameColumn(id as ColumnId, t),
      headerComponentParams: { innerHeaderComponent: ColumnHead },
      valueGetter: reading(read),
      tooltipValueGetter: (params) => (params.data ? read(params.data) : ''),
      ...more,
      ...(width ? { width } : {}),
      initialSort: place < 0 ? null : sort[place]?.desc ? 'desc' : 'asc',
      ...(place < 0 ? {} : { initialSortIndex: place }),
    };
  });
}

/** Rows that a change took out of the filter stay until the list is refreshed, with a mark that says so. */
function StatusCell({ row, isLeft, t }: { row: FactRow; isLeft: boolean; t: TFunction }) {
  return (
    <span className="status-cell">
      <StatusDot status={row.status} />
      {isLeft && (
        <span className="status-left" title={t('review:left')}>
          ◦
        </span>
      )}
      {row.troubles > 0 && (
        <span className="status-trouble" title={t('fact.inTrouble')}>
          <Icon name="alert" />
        </span>
      )}
    </span>
  );
}
