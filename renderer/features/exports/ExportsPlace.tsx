import './exports.css';
import { useState } from 'react';
import { useWords } from '../../app/language.ts';
import { useWindowTitle } from '../../app/route.ts';
import { useStore } from '../../app/store.ts';
import { Button } from '../../components/Button.tsx';
import { Segments } from '../../components/Segments.tsx';
import { BibliographyMenu } from './BibliographyMenu.tsx';
import { ExportFiles } from './ExportFiles.tsx';
import { exportsView } from './exportsView.ts';
import { ReportDialog } from './ReportDialog.tsx';
import { TableExport } from './TableExport.tsx';
import { TracePage } from './TracePage.tsx';

const TABS = ['files', 'trace'] as const;

/** What left the house and whether it still holds; and where a number comes from. */
export function ExportsPlace() {
  const t = useWords();
  useWindowTitle(t('window.title', { place: t('places.exports') }));
  const { tab } = useStore(exportsView);
  const [isReporting, setIsReporting] = useState(false);
  return (
    <section className="pane exports-place">
      <header className="place-head">
        <h1>{t('places.exports')}</h1>
        <Segments
          label={t('places.exports')}
          value={tab}
          options={TABS.map((value) => ({ value, text: t(`exports:tab.${value}`) }))}
          onChange={(next) => exportsView.set((view) => ({ ...view, tab: next }))}
        />
        <div className="place-head-end">
          <TableExport kind="decisions" label={t('exports:decisions')} target={() => ({ kind: 'decisions' })} />
          <BibliographyMenu />
          <Button look="primary" data-testid="report-button" onClick={() => setIsReporting(true)}>
            {t('exports:report')}
          </Button>
        </div>
      </header>
      {tab === 'files' ? <ExportFiles /> : <TracePage />}
      {isReporting && <ReportDialog onClose={() => setIsReporting(false)} />}
    </section>
  );
}
