import { MenuDivider, MenuItem } from '@blueprintjs/core';
import type { ChartSpec } from '../../../electron/common/chartSpec.ts';
import { useWords } from '../../app/language.ts';
import { ExportMenu } from './ExportMenu.tsx';
import { showTrace } from './exportsView.ts';
import { useExport } from './useExport.ts';

/** A chart with everything behind it, in the chart's own language; and where its numbers come from. */
export function EvidenceExport({ spec }: { spec: ChartSpec }) {
  const t = useWords();
  const make = useExport();
  const write = (format: 'html' | 'docx', asPdf = false): void =>
    void make({ target: { kind: 'evidence', charts: [spec] }, format, asPdf, options: { language: spec.language } });
  return (
    <ExportMenu label={t('exports:evidence')} testId="chart-evidence">
      <MenuItem text={t('exports:as.docx')} onClick={() => write('docx')} />
      <MenuItem text={t('exports:as.html')} onClick={() => write('html')} />
      <MenuItem text={t('exports:as.pdf')} onClick={() => write('html', true)} />
      <MenuDivider />
      <MenuItem text={t('exports:traceFile')} onClick={() => showTrace({ chart: spec })} />
    </ExportMenu>
  );
}
