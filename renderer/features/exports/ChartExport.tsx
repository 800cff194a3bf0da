import { MenuDivider, MenuItem } from '@blueprintjs/core';
import type { ChartSpec } from '../../../electron/common/chartSpec.ts';
import { reportError } from '../../app/errors.ts';
import { useWords } from '../../app/language.ts';
import { useSession } from '../../app/queries.ts';
import { navigate } from '../../app/route.ts';
import { showToast } from '../../app/toasts.ts';
import { type CopyFormat, copyPicture } from './copyPicture.ts';
import { ExportMenu } from './ExportMenu.tsx';
import { type ExportWish, useExport } from './useExport.ts';

const SCALES = [1, 2, 3, 4] as const;
/** Pasted into a slide or a text it is shown at screen size; twice the pixels keep it sharp there. */
const COPY_SCALE = 2;

/** A chart as a picture, as its data, or into the clipboard. */
export function ChartExport({ spec }: { spec: ChartSpec }) {
  const t = useWords();
  const session = useSession();
  const make = useExport();
  const write =
    (format: ExportWish['format'], options: ExportWish['options'] = {}, asPdf = false) =>
    (): void =>
      void make({ target: { kind: 'chart', spec }, format, asPdf, options: { language: spec.language, ...options } });
  const copyAt = async (format: CopyFormat, scale: number): Promise<void> => {
    const outcome = await copyPicture(session, { spec, format, scale });
    showToast({ tone: outcome === 'copied' ? 'success' : 'danger', text: t(`exports:clipboard.${outcome}`) });
  };
  const copy =
    (format: CopyFormat, scale = COPY_SCALE) =>
    (): void =>
      void copyAt(format, scale).catch(reportError);
  const listScales = (testId: string, write: (scale: number) => () => void) =>
    SCALES.map((scale) => (
      <MenuItem
        key={scale}
        data-testid={`chart-export-${testId}-${scale}`}
        text={t('exports:chart.scale', { scale, width: Math.round(spec.width * scale) })}
        onClick={write(scale)}
      />
    ));
  const item = (key: string, onClick: () => void, testId = key) => (
    <MenuItem key={key} data-testid={`chart-export-${testId}`} text={t(`exports:chart.${key}`)} onClick={onClick} />
  );
  return (
    <ExportMenu label={t('exports:menu')} testId="chart-export">
      {[
        item('svg', write('svg')),
        item('outlines', write('svg', { letters: 'outlines' })),
        <MenuItem key="png" data-testid="chart-export-png" text={t('exports:chart.png')}>
          {listScales('png', (scale) => write('png', { scale }))}
        </MenuItem>,
        item('pdf', write('html', {}, true)),
        item('csv', write('csv')),
        item('zip', write('zip')),
        <MenuDivider key="clipboard" />,
        item('copyPng', copy('png')),
        <MenuItem key="copySized" data-testid="chart-export-copySized" text={t('exports:chart.copySized')}>
          {listScales('copyPng', (scale) => copy('png', scale))}
        </MenuItem>,
        item('copySvg', copy('svg')),
        <MenuDivider key="files" />,
        <MenuItem key="all" text={t('exports:showAll')} onClick={() => navigate('exports')} />,
      ]}
    </ExportMenu>
  );
}
