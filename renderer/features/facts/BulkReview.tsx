import { Menu, MenuItem, PopoverNext } from '@blueprintjs/core';
import { useState } from 'react';
import type { Status } from '../../../electron/common/vocabulary.ts';
import { useWords } from '../../app/language.ts';
import { useRead, useWrite } from '../../app/queries.ts';
import { useStore } from '../../app/store.ts';
import { showToast } from '../../app/toasts.ts';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { Modal } from '../../components/Modal.tsx';
import { factFilter } from './factStore.ts';

const CHOICES = ['accepted', 'rejected', 'flagged', 'unreviewed'] as const satisfies readonly Status[];

/** Rules on everything that the filter shows, in one step of history; says how many before it does. */
export function BulkReview({ total }: { total: number }) {
  const t = useWords();
  const [status, setStatus] = useState<Status | null>(null);
  const { data: project } = useRead('project.info', {});
  const menu = (
    <Menu>
      {CHOICES.map((choice) => (
        <MenuItem key={choice} text={t(`bulk.${choice}`, { count: total })} onClick={() => setStatus(choice)} />
      ))}
    </Menu>
  );
  return (
    <>
      <PopoverNext content={menu} placement="bottom-end" arrow={false} animation="minimal" transitionDuration={0}>
        <Button isSmall data-testid="facts-bulk" disabled={total === 0 || (project?.isReadOnly ?? true)}>
          {t('bulk.all')}
          <Icon name="down" />
        </Button>
      </PopoverNext>
      {status && <Confirm status={status} total={total} onClose={() => setStatus(null)} />}
    </>
  );
}

function Confirm({ status, total, onClose }: { status: Status; total: number; onClose: () => void }) {
  const t = useWords();
  const filter = useStore(factFilter);
  const { mutate, isPending } = useWrite('facts.review');
  const run = (): void =>
    mutate(
      { target: { filter }, status },
      {
        onSuccess: ({ changed }) => {
          showToast({ tone: 'success', text: t('bulk.done', { count: changed }) });
          onClose();
        },
      },
    );
  const foot = (
    <>
      <Button onClick={onClose}>{t('common.cancel')}</Button>
      <Button look="primary" data-testid="facts-bulk-run" disabled={isPending} onClick={run}>
        {t(`bulk.${status}`, { count: total })}
      </Button>
    </>
  );
  return (
    <Modal title={t('bulk.all')} onClose={onClose} foot={foot}>
      <p>{t('bulk.ask', { count: total, status: t(`status.of.${status}`) })}</p>
    </Modal>
  );
}
