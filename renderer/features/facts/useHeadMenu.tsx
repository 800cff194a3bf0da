import { type KeyboardEvent, type MouseEvent, type ReactNode, useState } from 'react';
import { useWords } from '../../app/language.ts';
import { useStore } from '../../app/store.ts';
import { PopMenu, type PopSection } from '../../components/PopMenu.tsx';
import { COLUMN_IDS, type ColumnId, listShown, nameColumn } from './columnIds.ts';
import { type FacetField, factSort, openView, shownColumns } from './factStore.ts';

interface OpenMenu {
  readonly id: ColumnId;
  readonly at: { readonly x: number; readonly y: number };
}

/** Columns whose values stand with their counts beside the grid; the others are asked for in the search. */
const FACET_OF: Partial<Record<ColumnId, FacetField>> = {
  status: 'status',
  indicator: 'indicatorId',
  measure: 'measure',
  period: 'year',
  subject: 'subject',
  outlet: 'outlet',
  unit: 'unit',
};

function goToFilter(id: ColumnId): void {
  const field = FACET_OF[id];
  const facet = field && document.querySelector<HTMLElement>(`[data-facet="${field}"] button`);
  (facet || document.getElementById('fact-search'))?.focus();
}

function findHead(target: EventTarget): OpenMenu | null {
  const head = target instanceof Element ? target.closest('.ag-header-cell') : null;
  const id = COLUMN_IDS.find((one) => one === head?.getAttribute('col-id'));
  if (!head || !id) return null;
  const { left, bottom } = head.getBoundingClientRect();
  return { id, at: { x: left, y: bottom } };
}

const opensMenu = ({ key, shiftKey, altKey }: KeyboardEvent): boolean =>
  key === 'ContextMenu' || (key === 'F10' && shiftKey) || (key === 'ArrowDown' && altKey);

const isOnButton = ({ target }: MouseEvent): boolean =>
  target instanceof Element && target.closest('.head-menu') !== null;

/** What can be done with a column: by the button in its head, the other button of the mouse, or Alt+↓ on the head. */
export function useHeadMenu(): {
  readonly menu: ReactNode;
  readonly onContextMenu: (event: MouseEvent) => void;
  /** On its way down, before the head sorts by it. */
  readonly onClickCapture: (event: MouseEvent) => void;
  /** True where the key was the menu's. */
  readonly onKeyDown: (event: KeyboardEvent) => boolean;
} {
  const [open, setOpen] = useState<OpenMenu | null>(null);
  const show = (event: MouseEvent | KeyboardEvent): boolean => {
    const found = findHead(event.target);
    if (!found) return false;
    event.preventDefault();
    event.stopPropagation();
    setOpen(found);
    return true;
  };
  return {
    menu: open && <HeadMenu {...open} onClose={() => setOpen(null)} />,
    onContextMenu: (event) => void show(event),
    onClickCapture: (event) => void (isOnButton(event) && show(event)),
    onKeyDown: (event) => opensMenu(event) && show(event),
  };
}

function HeadMenu({ id, at, onClose }: OpenMenu & { onClose: () => void }) {
  const t = useWords();
  const shown = listShown(useStore(shownColumns));
  const sort = useStore(factSort);
  const name = nameColumn(id, t);
  const order = (desc: boolean) => ({
    text: t(desc ? 'review:head.down' : 'review:head.up'),
    isChosen: sort[0]?.field === id && sort[0].desc === desc,
    onChoose: () => {
      factSort.set([{ field: id, desc }]);
      openView.set(null);
    },
  });
  const sections: PopSection[] = [
    { items: [order(false), order(true), { text: t('review:head.unsorted'), onChoose: () => factSort.set([]) }] },
    {
      items: [
        { text: t('review:head.filter', { name }), onChoose: () => goToFilter(id) },
        {
          text: t('review:head.hide'),
          isOff: shown.length === 1 ? t('review:head.last') : null,
          onChoose: () => shownColumns.set(shown.filter((column) => column.id !== id)),
        },
      ],
    },
  ];
  return <PopMenu label={t('review:head.menu', { name })} at={at} sections={sections} onClose={onClose} />;
}
