import { useState } from 'react';
import { useWords } from '../../app/language.ts';
import { Button } from '../../components/Button.tsx';
import { Modal } from '../../components/Modal.tsx';
import { WriteButton } from '../../components/WriteButton.tsx';
import { fillNames, type Names, NamesFields } from './NamesFields.tsx';

interface Props {
  readonly title: string;
  readonly hint: string;
  readonly value: Names;
  readonly onSave: (names: Names) => void;
  readonly onClose: () => void;
}

/** New names in both languages, for an indicator or a group. */
export function NameDialog({ title, hint, value, onSave, onClose }: Props) {
  const t = useWords();
  const [names, setNames] = useState(value);
  const filled = fillNames(names);
  return (
    <Modal
      title={title}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <WriteButton
            look="primary"
            data-testid="names-save"
            disabled={filled.zh === ''}
            onClick={() => onSave(filled)}
          >
            {t('matrix.arrange.save')}
          </WriteButton>
        </>
      }
    >
      <p className="muted">{hint}</p>
      <NamesFields value={names} onChange={setNames} />
    </Modal>
  );
}
