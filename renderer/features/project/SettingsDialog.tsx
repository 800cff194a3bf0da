import { useState } from 'react';
import type { ProjectInfo } from '../../../electron/contract/project.ts';
import { useWords } from '../../app/language.ts';
import { useWrite } from '../../app/queries.ts';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { Modal } from '../../components/Modal.tsx';
import { PrecisionFields } from './PrecisionFields.tsx';

export function SettingsDialog({ project, onClose }: { project: ProjectInfo; onClose: () => void }) {
  const t = useWords();
  const [userName, setUserName] = useState(project.settings.userName);
  const [precision, setPrecision] = useState(project.settings.precision);
  const save = useWrite('project.settings');
  const isReady = userName.trim() !== '' && !save.isPending;
  const submit = (): void => save.mutate({ settings: { userName, precision } }, { onSuccess: onClose });
  const foot = (
    <>
      <Button onClick={onClose}>{t('common.cancel')}</Button>
      <Button look="primary" disabled={!isReady} onClick={submit}>
        {t('common.save')}
      </Button>
    </>
  );
  return (
    <Modal title={t('project.settings')} onClose={onClose} foot={foot}>
      <Field label={t('project.userName')} hint={t('project.userNameHint')}>
        <input className="input" value={userName} maxLength={100} onChange={(e) => setUserName(e.target.value)} />
      </Field>
      <PrecisionFields choice={precision} onChange={setPrecision} />
    </Modal>
  );
}
