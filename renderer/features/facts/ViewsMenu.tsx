import { Menu, MenuDivider, MenuItem, PopoverNext } from '@blueprintjs/core';
import { useState } from 'react';
import { useWords } from '../../app/language.ts';
import { useRead, useWrite } from '../../app/queries.ts';
import { useReadOnly } from '../../app/readOnly.ts';
import { useStore } from '../../app/store.ts';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { NO_FILTER, openView, showView } from './factStore.ts';
import { NameView } from './NameView.tsx';

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
      {isNaming && <NameView onClose={() => setIsNaming(false)} />}
    </>
  );
}
