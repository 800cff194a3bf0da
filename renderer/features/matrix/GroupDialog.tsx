import { useState } from 'react';
import type { IndicatorRef } from '../../../electron/common/factRow.ts';
import type { Matrix } from '../../../electron/common/matrix.ts';
import { useWords } from '../../app/language.ts';
import { useWording } from '../../app/wording.ts';
import { Button } from '../../components/Button.tsx';
import { Choice } from '../../components/Choice.tsx';
import { Modal } from '../../components/Modal.tsx';
import { WriteButton } from '../../components/WriteButton.tsx';
import { keyOfGroup } from './arrange.ts';
import { fillNames, type Names, NamesFields } from './NamesFields.tsx';

const NEW = '+';

interface Props {
  readonly indicator: IndicatorRef;
  readonly groups: Matrix['groups'];
  readonly onSave: (group: Names | null) => void;
  readonly onClose: () => void;
}

/** Puts an indicator into a group that is there, into a new one, or into none. */
export function GroupDialog({ indicator, groups, onSave, onClose }: Props) {
  const t = useWords();
  const wording = useWording();
  const [key, setKey] = useState(keyOfGroup({ en: indicator.groupEn, zh: indicator.groupZh }));
  const [names, setNames] = useState<Names>({ zh: '', en: '' });
  const named = groups.filter((group) => keyOfGroup(group) !== '');
  const chosen = named.find((group) => keyOfGroup(group) === key);
  const isNew = key === NEW;
  const group = isNew
    ? fillNames(names)
    : chosen
      ? { zh: chosen.zh ?? chosen.en ?? '', en: chosen.en ?? chosen.zh ?? '' }
      : null;
  return (
    <Modal
      title={t('matrix.arrange.groupTitle', { name: wording.name(indicator) })}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <WriteButton
            look="primary"
            data-testid="group-save"
            disabled={isNew && group?.zh === ''}
            onClick={() => onSave(group)}
          >
            {t('matrix.arrange.save')}
          </WriteButton>
        </>
      }
    >
      <Choice
        label={t('matrix.arrange.group')}
        value={key}
        none={t('matrix.otherGroup')}
        options={[
          ...named.map((one) => ({
            value: keyOfGroup(one),
            text: wording.name({ zh: one.zh ?? '', en: one.en ?? '' }),
          })),
          { value: NEW, text: t('matrix.arrange.newGroup') },
        ]}
        onChange={setKey}
      />
      {isNew && <NamesFields value={names} onChange={setNames} />}
    </Modal>
  );
}
