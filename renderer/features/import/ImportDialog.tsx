import './import.css';
import { useEffect } from 'react';
import { useWords } from '../../app/language.ts';
import { useSession } from '../../app/queries.ts';
import { useStore } from '../../app/store.ts';
import { Modal } from '../../components/Modal.tsx';
import { ChooseStep } from './ChooseStep.tsx';
import { importFlow, leavePlan, resetImport, takeFiles } from './importFlow.ts';
import { PlanStep } from './PlanStep.tsx';
import { ResultStep } from './ResultStep.tsx';
import { TableResult } from './TableResult.tsx';
import { TableStep } from './TableStep.tsx';
import { WorkingStep } from './WorkingStep.tsx';

interface Props {
  /** Dropped or pasted on the window: they are looked at at once. */
  readonly files: readonly File[];
  readonly onClose: () => void;
}

const WIDE = 1240;
const NARROW = 720;

/** Choose, look at the plan, import, see what became of it. Nothing is written before the plan was confirmed. */
export function ImportDialog({ files, onClose }: Props) {
  const t = useWords();
  const session = useSession();
  const flow = useStore(importFlow);
  useEffect(() => {
    if (files.length > 0 && importFlow.get().step !== 'working') void takeFiles(session, files);
  }, [session, files]);
  const close = (): void => {
    leavePlan(session);
    onClose();
  };
  const isWide = flow.step === 'plan' || flow.step === 'table';
  const title = flow.step.startsWith('table') || (flow.step === 'working' && flow.on.startsWith('table'));
  return (
    <Modal title={t(title ? 'table:title' : 'import.title')} onClose={close} width={isWide ? WIDE : NARROW}>
      {flow.step === 'choose' && <ChooseStep />}
      {flow.step === 'working' && <WorkingStep on={flow.on} onBackground={onClose} />}
      {flow.step === 'plan' && <PlanStep plan={flow.plan} onCancel={close} />}
      {flow.step === 'result' && <ResultStep report={flow.report} onMore={resetImport} onClose={close} />}
      {flow.step === 'table' && (
        <TableStep plan={flow.plan} reading={flow.reading} handle={flow.handle} onCancel={close} />
      )}
      {flow.step === 'table-result' && <TableResult report={flow.report} onMore={resetImport} onClose={close} />}
    </Modal>
  );
}
