import { Menu, MenuDivider, MenuItem, PopoverNext } from '@blueprintjs/core';
import { useState } from 'react';
import { useWords } from '../../app/language.ts';
import { useRead, useWrite } from '../../app/queries.ts';
import { useReadOnly } from '../../app/readOnly.ts';
import { useStore } from '../../app/store.ts';
import { showToast } from '../../app/toasts.ts';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { Modal } from '../../components/Modal.tsx';
import { factFilter, factSort, NO_FILTER, openView, shownColumns, showView } from './factStore.ts';

/** Saved views of the grid: open one, save this one, take one away. They are the project's, for everyone who opens it. */
export function ViewsMenu() {
  const t = useWords();
  const current = useStore(openView);
  const isReadOnly = useReadOnly() !== null;
  const [isNaming, setIsNaming] = useState(false);
  const { data: views = [] } = useRead('views.list', {});
  const remove = useWrite('views.remove');
  const removeCurrent = (): void => {
    if (current !== null) remove.mutate({ name: current }, { onSuccess: () => openView.set(null) });
  };
  const menu = (
    <Menu>
      <MenuItem
        text={t('review:view.all')}
        onClick={() => showView({ name: '', filter: NO_FILTER, sort: [], columns: [] })}
      />
      {views.map((view) => (
        <MenuItem
          key={view.name}
          text={view.name}
          data-testid={`view-${view.name}`}
          selected={view.name === current}
          onClick={() => showView(view)}
        />
      ))}
      <MenuDivider />
      <MenuItem
        text={t('review:view.save')}
        data-testid="view-save"
        disabled={isReadOnly}
        onClick={() => setIsNaming(true)}
      />
      {current && (
        <MenuItem
          text={t('review:view.remove', { name: current })}
          data-testid="view-remove"
          disabled={isReadOnly}
          onClick={removeCurrent}
        />
      )}
    </Menu>
  );
  return (
    <>
      <PopoverNext content={menu} placement="bottom-start" arrow={false} animation="minimal" transitionDuration={0}>
        <Button isSmall data-testid="facts-views">
          {current || t('review:view.title')}
          <Icon name="down" />
        </Button>
      </PopoverNext>
      {isNaming && (
        <NameView isKnown={(name) => views.some((view) => view.name === name)} onClose={() => setIsNaming(false)} />
      )}
    </>
  );
}

function NameView({ isKnown, onClose }: { isKnown: (name: string) => boolean; onClose: () => void }) {
  const t = useWords();
  const [name, setName] = useState(openView.get() ?? '');
  const save = useWrite('views.save');
  const trimmed = name.trim();
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
        {t(isKnown(trimmed) ? 'review:view.replace' : 'common.save')}
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
