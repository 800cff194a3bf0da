import { PopoverNext } from '@blueprintjs/core';
import type { ViewColumn } from '../../../electron/common/factView.ts';
import { useWords } from '../../app/language.ts';
import { useStore } from '../../app/store.ts';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { COLUMN_IDS, type ColumnId, listShown, nameColumn } from './columnIds.ts';
import { shownColumns } from './factStore.ts';

/** Which columns there are, and in which order; kept for this person on this machine, and in a saved view. */
export function ColumnsMenu() {
  const t = useWords();
  return (
    <PopoverNext content={<Columns />} placement="bottom-end" arrow={false} animation="minimal" transitionDuration={0}>
      <Button isSmall data-testid="facts-columns">
        {t('review:columns.title')}
        <Icon name="down" />
      </Button>
    </PopoverNext>
  );
}

function moveColumn(list: readonly ViewColumn[], id: ColumnId, by: number): ViewColumn[] {
  const from = list.findIndex((column) => column.id === id);
  const rest = list.filter((column) => column.id !== id);
  const moved = list[from];
  return moved ? rest.toSpliced(Math.max(0, from + by), 0, moved) : [...list];
}

function Columns() {
  const t = useWords();
  const shown = listShown(useStore(shownColumns));
  const ids = shown.map(({ id }) => id as ColumnId);
  const hidden = COLUMN_IDS.filter((id) => !ids.includes(id));
  const toggle = (id: ColumnId): void =>
    shownColumns.set(ids.includes(id) ? shown.filter((column) => column.id !== id) : [...shown, { id }]);
  const row = (id: ColumnId, at: number) => (
    <li key={id}>
      <label className="check">
        <input
          type="checkbox"
          data-testid={`column-${id}`}
          checked={ids.includes(id)}
          disabled={ids.length === 1 && ids.includes(id)}
          onChange={() => toggle(id)}
        />
        {nameColumn(id, t)}
      </label>
      {ids.includes(id) && (
        <span>
          <Button
            isSmall
            look="minimal"
            disabled={at === 0}
            aria-label={t('review:columns.left', { name: nameColumn(id, t) })}
            onClick={() => shownColumns.set(moveColumn(shown, id, -1))}
          >
            ↑
          </Button>
          <Button
            isSmall
            look="minimal"
            disabled={at === ids.length - 1}
            aria-label={t('review:columns.right', { name: nameColumn(id, t) })}
            onClick={() => shownColumns.set(moveColumn(shown, id, 1))}
          >
            ↓
          </Button>
        </span>
      )}
    </li>
  );
  return (
    <div className="columns-menu">
      <ul>{[...ids, ...hidden].map(row)}</ul>
      <Button isSmall look="minimal" onClick={() => shownColumns.set([])}>
        {t('review:columns.reset')}
      </Button>
    </div>
  );
}
