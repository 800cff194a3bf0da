import { useState } from 'react';
import type { EditionId } from '../../../electron/common/ids.ts';
import { useWords } from '../../app/language.ts';
import { useWrite } from '../../app/queries.ts';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { Modal } from '../../components/Modal.tsx';

export function WithdrawDialog({ id, onClose }: { id: EditionId; onClose: () => void }) {
  const t = useWords();
  const withdraw = useWrite('editions.withdraw');
  const [reason, setReason] = useState('');
  const run = (): void =>
    withdraw.mutate({ id, isWithdrawn: true, ...(reason.trim() && { reason }) }, { onSuccess: onClose });
  return (
    <Modal
      title={t('edition:page.withdrawTitle')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button look="primary" data-testid="withdraw-run" onClick={run}>
            {t('edition:page.withdraw').replace(/\s?…$/, '')}
          </Button>
        </>
      }
    >
      <p>{t('edition:page.withdrawText')}</p>
      <Field label={t('edition:page.reason')}>
        <input className="input" value={reason} onChange={(event) => setReason(event.target.value)} />
      </Field>
    </Modal>
  );
}
