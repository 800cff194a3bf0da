import { useState } from 'react';
import type { IndicatorRef } from '../../../electron/common/factRow.ts';
import { useWords } from '../../app/language.ts';
import { useRead, useWrite } from '../../app/queries.ts';
import { showToast } from '../../app/toasts.ts';
import { useWording } from '../../app/wording.ts';
import { Button } from '../../components/Button.tsx';
import { Modal } from '../../components/Modal.tsx';
import { WriteButton } from '../../components/WriteButton.tsx';
import { IndicatorInput } from '../facts/IndicatorInput.tsx';

type Picked = Pick<IndicatorRef, 'id' | 'zh' | 'en'>;

/** Merges an indicator into another, and takes out again what was merged into it. */
export function MergeDialog({ indicator, onClose }: { indicator: IndicatorRef; onClose: () => void }) {
  const t = useWords();
  const wording = useWording();
  const [into, setInto] = useState<Picked | null>(null);
  const { data: entry } = useRead('indicators.get', { id: indicator.id });
  const merge = useWrite('indicators.merge');
  const splitBack = useWrite('indicators.splitBack');
  const name = wording.name(indicator);
  const save = (): void => {
    if (!into) return;
    merge.mutate(
      { ids: [indicator.id], into: into.id },
      {
        onSuccess: ({ moved, indicator: to }) => {
          showToast({ tone: 'success', text: t('matrix.arrange.merged', { name: wording.name(to), count: moved }) });
          onClose();
        },
      },
    );
  };
  return (
    <Modal
      title={t('matrix.arrange.mergeTitle', { name })}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('common.close')}</Button>
          <WriteButton
            look="primary"
            data-testid="merge-save"
            disabled={!into || into.id === indicator.id || merge.isPending}
            onClick={save}
          >
            {t('matrix.arrange.merge')}
          </WriteButton>
        </>
      }
    >
      <p className="muted">{t('matrix.arrange.mergeHint')}</p>
      <IndicatorInput value={into} onChange={setInto} />
      {into && into.id !== indicator.id && (
        <p role="status">
          {t('matrix.arrange.mergePreview', { from: name, into: wording.name(into), count: entry?.facts ?? 0 })}
        </p>
      )}
      {entry && entry.merged.length > 0 && (
        <>
          <h3>{t('matrix.arrange.mergedHere')}</h3>
          <ul className="merged-list">
            {entry.merged.map((one) => (
              <li key={one.id}>
                <span>
                  {wording.name(one)} <span className="muted">{t('matrix.arrange.facts', { count: one.facts })}</span>
                </span>
                <WriteButton isSmall onClick={() => splitBack.mutate({ id: one.id })}>
                  {t('matrix.arrange.splitBack')}
                </WriteButton>
              </li>
            ))}
          </ul>
        </>
      )}
    </Modal>
  );
}
