import './dataGrid.css';
import {
  CellStyleModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  ColumnAutoSizeModule,
  InfiniteRowModelModule,
  LocaleModule,
  ModuleRegistry,
  RenderApiModule,
  RowApiModule,
  RowSelectionModule,
  RowStyleModule,
  ScrollApiModule,
  TextEditorModule,
  TooltipModule,
  themeQuartz,
} from 'ag-grid-community';
import { AgGridReact, type AgGridReactProps } from 'ag-grid-react';
import { useMemo } from 'react';
import { useLanguage, useWords } from '../app/language.ts';
import { readNonce } from '../app/nonce.ts';

ModuleRegistry.registerModules([
  CellStyleModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  ColumnAutoSizeModule,
  InfiniteRowModelModule,
  LocaleModule,
  RenderApiModule,
  RowApiModule,
  RowSelectionModule,
  RowStyleModule,
  ScrollApiModule,
  TextEditorModule,
  TooltipModule,
]);

/** Colours are the page's own variables, so light and dark need no second theme. */
const theme = themeQuartz.withParams({
  backgroundColor: 'var(--surface)',
  foregroundColor: 'var(--ink)',
  textColor: 'var(--ink)',
  headerBackgroundColor: 'var(--surface-2)',
  headerTextColor: 'var(--ink-3)',
  borderColor: 'var(--line-2)',
  accentColor: 'var(--accent)',
  selectedRowBackgroundColor: 'var(--accent-soft)',
  rowHoverColor: 'var(--surface-3)',
  rangeSelectionBorderColor: 'var(--accent)',
  fontFamily: 'inherit',
  fontSize: 13,
  headerFontSize: 12,
  headerFontWeight: 600,
  rowHeight: 32,
  headerHeight: 32,
  spacing: 6,
  cellHorizontalPadding: 9,
  wrapperBorder: false,
  wrapperBorderRadius: 0,
  columnBorder: false,
});

const rowSelection = { mode: 'singleRow', checkboxes: false, enableClickSelection: true } as const;

/** The one way grids look here. Pass what differs; the library's own words come from `grid.*`. */
export function DataGrid<Row>(props: AgGridReactProps<Row>) {
  const t = useWords();
  const language = useLanguage();
  const nonce = readNonce();
  const localeText = useMemo(() => t('grid', { returnObjects: true }) as Record<string, string>, [t]);
  return (
    <div className="data-grid">
      <AgGridReact<Row>
        key={language}
        theme={theme}
        rowSelection={rowSelection}
        localeText={localeText}
        suppressMovableColumns
        suppressDragLeaveHidesColumns
        animateRows={false}
        enableCellTextSelection
        {...(nonce ? { styleNonce: nonce } : {})}
        {...props}
      />
    </div>
  );
}
