import { useState } from 'react';
import { reportError } from '../../app/errors.ts';
import { runJob } from '../../app/jobs.ts';
import { useWords } from '../../app/language.ts';
import { useSession } from '../../app/queries.ts';
import { showToast } from '../../app/toasts.ts';
import { Button } from '../../components/Button.tsx';
import { Modal } from '../../components/Modal.tsx';
import { ModalFoot } from '../../components/ModalFoot.tsx';
import type { Purge } from './TrashList.tsx';

/** Asks twice: what goes and what stays, then whether that is meant. */
export function PurgeDialog({ purge, onClose }: { purge: Purge; onClose: () => void }) {
  const t = useWords();
  const session = useSession();
  const [isAsked, setIsAsked] = useState(false);
  const destroy = (): void => {
    onClose();
    runJob(session, 'trash.purge', purge.items === null ? {} : { items: [...purge.items] })
      .then(({ purged: count }) => showToast({ tone: 'success', text: t('trash:purged', { count }) }))
      .catch(reportError);
  };
  return (
    <Modal title={t('trash:purgeTitle')} onClose={onClose}>
      <p>
        <b>{purge.name}</b>
      </p>
      <p>{t('trash:goes')}</p>
      <p>{t('trash:stays')}</p>
      {isAsked && (
        <p role="alert">
          <b>{t('trash:sure')}</b>
        </p>
      )}
      <ModalFoot>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        {isAsked ? (
          <Button key="sure" look="primary" data-testid="purge-sure" onClick={destroy}>
            {t('trash:purgeNow')}
          </Button>
        ) : (
          <Button key="first" data-testid="purge-first" onClick={() => setIsAsked(true)}>
            {t('trash:purge')}
          </Button>
        )}
      </ModalFoot>
    </Modal>
  );
}
