import { useState } from 'react';
import { useWords } from '../../app/language.ts';
import { useRead, useWrite } from '../../app/queries.ts';
import { showToast } from '../../app/toasts.ts';
import { Button } from '../../components/Button.tsx';
import { Modal } from '../../components/Modal.tsx';
import { factFilter, factSort, openView, shownColumns } from './factStore.ts';

/** Asks for the name under which the filters, the order and the columns are kept. */
export function NameView({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const [name, setName] = useState(openView.get() ?? '');
  const save = useWrite('views.save');
  const { data: views = [] } = useRead('views.list', {});
  const trimmed = name.trim();
  const isKnown = views.some((view) => view.name === trimmed);
  const run = (): void => {
    const view = { name: trimmed, filter: factFilter.get(), sort: factSort.get(), columns: [...shownColumns.get()] };
    save.mutate(
      { view },
      {
        onSuccess: () => {
          openView.set(trimmed);
          showToast({ tone: 'success', text: t('review:view.saved', { name: trimmed }) });
          onClose();
        },
      },
    );
  };
  const foot = (
    <>
      <Button onClick={onClose}>{t('common.cancel')}</Button>
      <Button look="primary" data-testid="view-save-run" disabled={trimmed === '' || save.isPending} onClick={run}>
        {t(isKnown ? 'review:view.replace' : 'common.save')}
      </Button>
    </>
  );
  return (
    <Modal title={t('review:view.save')} onClose={onClose} foot={foot} width={440}>
      <label className="field">
        {t('review:view.name')}
        <input
          className="input"
          data-testid="view-name"
          maxLength={80}
          // biome-ignore lint/a11y/noAutofocus: the dialog asks for nothing else
          autoFocus
          value={name}
          onChange={(e) => setName(e.target.value)}
          onKeyDown={(e) => {
            if (e.key === 'Enter' && !e.nativeEvent.isComposing && trimmed) run();
          }}
        />
      </label>
      <p className="muted">{t('review:view.what')}</p>
    </Modal>
  );
}
