import { MenuDivider, MenuItem } from '@blueprintjs/core';
import { EXPORT_FORMATS, MOST_SHEET_ROWS } from '../../../electron/common/exportSpec.ts';
import { LEDGER_FORMS, type LedgerFilter } from '../../../electron/common/ledger.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { ExportMenu } from './ExportMenu.tsx';
import { useExport } from './useExport.ts';

const PAPER = ['pdf', 'docx', 'html'] as const;

/** The ledger as it is filtered: on paper as an appendix or a handover, or as a table. */
export function LedgerExport({ filter }: { filter: LedgerFilter }) {
  const t = useWords();
  const language = useLanguage();
  const make = useExport();
  const paper = LEDGER_FORMS.flatMap((form) => [
    <MenuDivider key={form} title={t(`exports:ledger.${form}`)} />,
    ...PAPER.map((format) => (
      <MenuItem
        key={`${form}-${format}`}
        data-testid={`ledger-${form}-${format}`}
        text={t(`exports:as.${format}`)}
        onClick={() =>
          void make({
            target: { kind: 'ledger', form, filter },
            format: format === 'pdf' ? 'html' : format,
            asPdf: format === 'pdf',
          })
        }
      />
    )),
  ]);
  return (
    <ExportMenu label={t('common.export')} testId="ledger-export">
      {[
        ...paper,
        <MenuDivider key="table" title={t('exports:ledger.table')} />,
        ...EXPORT_FORMATS.decisions.map((format) => (
          <MenuItem
            key={format}
            data-testid={`ledger-table-${format}`}
            text={t(`exports:as.${format}`, { most: MOST_SHEET_ROWS.toLocaleString(language) })}
            onClick={() => void make({ target: { kind: 'decisions', filter }, format })}
          />
        )),
      ]}
    </ExportMenu>
  );
}
