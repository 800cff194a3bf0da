import './import.css';
import { useEffect } from 'react';
import { useWords } from '../../app/language.ts';
import { useSession } from '../../app/queries.ts';
import { useStore } from '../../app/store.ts';
import { Button } from '../../components/Button.tsx';
import { Modal } from '../../components/Modal.tsx';
import { ChooseFiles } from './ChooseFiles.tsx';
import { ImportResults } from './ImportResults.tsx';
import { clearImport, importFiles, importRun } from './importRun.ts';
import { PasteText } from './PasteText.tsx';

interface Props {
  /** Dropped on the window: they are imported at once. */
  readonly files: readonly File[];
  readonly onClose: () => void;
}

export function ImportDialog({ files, onClose }: Props) {
  const t = useWords();
  const session = useSession();
  const { isRunning, report } = useStore(importRun);
  useEffect(() => {
    if (files.length > 0) void importFiles(session, files);
  }, [session, files]);
  const close = (): void => {
    clearImport();
    onClose();
  };
  const foot = (
    <>
      {report && <Button onClick={clearImport}>{t('import.more')}</Button>}
      <Button look={report ? 'primary' : 'plain'} data-testid="import-close" onClick={close}>
        {t(isRunning ? 'import.inBackground' : 'common.close')}
      </Button>
    </>
  );
  return (
    <Modal title={t('import.title')} onClose={close} foot={foot} width={680}>
      {isRunning && (
        <p className="import-running" role="status">
          {t('import.running')}
        </p>
      )}
      {!isRunning && report && <ImportResults report={report} />}
      {!isRunning && !report && (
        <>
          <ChooseFiles />
          <PasteText />
        </>
      )}
    </Modal>
  );
}
