import { MenuDivider, MenuItem } from '@blueprintjs/core';
import { EXPORT_FORMATS, MOST_SHEET_ROWS } from '../../../electron/common/exportSpec.ts';
import type { CallInput } from '../../../electron/contract/index.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { navigate } from '../../app/route.ts';
import { ExportMenu } from './ExportMenu.tsx';
import { useExport } from './useExport.ts';

type Target = CallInput<'exports.make'>['target'];

interface Props {
  readonly kind: 'facts' | 'articles' | 'decisions' | 'matrix';
  readonly label?: string;
  /** Read when a format is chosen: what the grid shows at that moment. */
  readonly target: () => Target;
}

/** The Export menu of a grid: what it shows, in each format that a table can have. */
export function TableExport({ kind, label, target }: Props) {
  const t = useWords();
  const language = useLanguage();
  const make = useExport();
  const items = EXPORT_FORMATS[kind].map((format) => (
    <MenuItem
      key={format}
      data-testid={`export-${format}`}
      text={t(`exports:as.${format}`, { most: MOST_SHEET_ROWS.toLocaleString(language) })}
      onClick={() => void make({ target: target(), format })}
    />
  ));
  return (
    <ExportMenu label={label ?? t('common.export')} testId={`${kind}-export`}>
      {[
        ...items,
        <MenuDivider key="divider" />,
        <MenuItem key="all" text={t('exports:showAll')} onClick={() => navigate('exports')} />,
      ]}
    </ExportMenu>
  );
}
