import { MenuItem } from '@blueprintjs/core';
import { REFERENCE_STYLES } from '../../../electron/common/exportSpec.ts';
import { useWords } from '../../app/language.ts';
import { ExportMenu } from './ExportMenu.tsx';
import { useExport } from './useExport.ts';

const FORMATS = ['json', 'ris', 'bib'] as const;

/** The sources of the project for a reference manager, or as text in a style. */
export function BibliographyMenu() {
  const t = useWords();
  const make = useExport();
  const files = FORMATS.map((format) => (
    <MenuItem
      key={format}
      data-testid={`export-${format}`}
      text={t(`exports:as.${format}`)}
      onClick={() => void make({ target: { kind: 'bibliography' }, format })}
    />
  ));
  const texts = REFERENCE_STYLES.map((style) => (
    <MenuItem
      key={style}
      text={t(`exports:as.${style}`)}
      onClick={() => void make({ target: { kind: 'bibliography', style }, format: 'txt' })}
    />
  ));
  return (
    <ExportMenu label={t('exports:bibliography')} testId="bibliography-export">
      {[...files, ...texts]}
    </ExportMenu>
  );
}
