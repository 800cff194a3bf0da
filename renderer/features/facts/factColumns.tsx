import type { ColDef, ICellRendererParams, ValueGetterParams } from 'ag-grid-community';
import type { TFunction } from 'i18next';
import type { FactRow } from '../../../electron/common/factRow.ts';
import type { Wording } from '../../app/wording.ts';
import { Icon } from '../../components/Icon.tsx';
import { StatusDot } from '../../components/StatusDot.tsx';

const ARROWS: Readonly<Record<string, string>> = { up: '↑ ', down: '↓ ' };

/** A change carries its direction as an arrow; the figure itself is unsigned, as the sentence has it. */
export const shownValue = (row: Pick<FactRow, 'quantity' | 'direction' | 'measure'>, wording: Wording): string =>
  `${row.measure === 'change' ? (ARROWS[row.direction ?? ''] ?? '') : ''}${wording.quantity(row.quantity)}`;

const reading = (read: (row: FactRow) => string) => (params: ValueGetterParams<FactRow>) =>
  params.data ? read(params.data) : '';

/** Columns of the fact grid. Their ids are the fields that `facts.page` sorts by. */
export function factColumns(t: TFunction, wording: Wording): ColDef<FactRow>[] {
  const none = t('fact.none');
  const column = (colId: string, read: (row: FactRow) => string, more: ColDef<FactRow> = {}): ColDef<FactRow> => ({
    colId,
    headerName: t(`fact.column.${colId}`),
    valueGetter: reading(read),
    tooltipValueGetter: (params) => (params.data ? read(params.data) : ''),
    ...more,
  });
  return [
    {
      colId: 'status',
      headerName: t('fact.column.statusShort'),
      width: 46,
      resizable: false,
      cellRenderer: ({ data }: ICellRendererParams<FactRow>) => data && <StatusCell row={data} t={t} />,
    },
    column('indicator', (row) => wording.name(row.indicator), { width: 140 }),
    column('value', (row) => shownValue(row, wording), {
      width: 104,
      cellClass: 'is-number',
      headerClass: 'is-number',
    }),
    column('measure', (row) => (row.measure ? t(`measure.${row.measure}`) : none), { width: 84 }),
    column('period', (row) => wording.period(row.when.period), { width: 138 }),
    column('scope', (row) => Object.values(row.scope).join(' · ') || none, { width: 92, sortable: false }),
    column('subject', (row) => (row.subject ? wording.subject(row.subject) : none), { width: 120 }),
    column('outlet', (row) => (row.hasSentence ? (row.outlet ?? none) : t('table:noSentence')), {
      width: 110,
      cellClassRules: { 'is-without-sentence': ({ data }) => data?.hasSentence === false },
    }),
    column('articleDate', (row) => row.articleDate ?? none, { width: 96 }),
  ];
}

function StatusCell({ row, t }: { row: FactRow; t: TFunction }) {
  return (
    <span className="status-cell">
      <StatusDot status={row.status} />
      {row.troubles > 0 && (
        <span className="status-trouble" title={t('fact.inTrouble')}>
          <Icon name="alert" />
        </span>
      )}
    </span>
  );
}
