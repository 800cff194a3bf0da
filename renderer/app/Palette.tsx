import './palette.css';
import { Dialog } from '@blueprintjs/core';
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useState } from 'react';
import { useReturnFocus } from '../components/useReturnFocus.ts';
import { useWords } from './language.ts';
import { type PaletteItem, usePaletteItems } from './paletteItems.ts';
import type { OpenDialog } from './Shell.tsx';

interface Props {
  readonly onClose: () => void;
  readonly onDialog: (dialog: OpenDialog) => void;
}

/** One box for places, commands, facts, articles and indicators. Arrows choose, Enter goes. */
export function Palette({ onClose, onDialog }: Props) {
  const t = useWords();
  const id = useId();
  useReturnFocus();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const items = usePaletteItems(useDeferredValue(text.trim()), onDialog);
  const at = Math.min(active, items.length - 1);
  useEffect(() => {
    document.getElementById(`${id}-${at}`)?.scrollIntoView?.({ block: 'nearest' });
  }, [id, at]);
  const run = (item: PaletteItem | undefined): void => {
    if (!item) return;
    onClose();
    item.run();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setActive(Math.min(items.length - 1, Math.max(0, at + step)));
    else if (event.key === 'Enter') run(items[at]);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog isOpen className="dialog palette" onClose={onClose} transitionDuration={0} aria-labelledby={`${id}-label`}>
      <div data-modal="true">
        <label id={`${id}-label`} htmlFor={id} className="visually-hidden">
          {t('search.label')}
        </label>
        <input
          id={id}
          className="palette-input"
          data-testid="palette-input"
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={items[at] ? `${id}-${at}` : undefined}
          autoFocus
          placeholder={t('search.hint')}
          value={text}
          onKeyDown={onKeyDown}
          onChange={(e) => {
            setText(e.target.value);
            setActive(0);
          }}
        />
        <div id={`${id}-list`} role="listbox" className="palette-list" aria-label={t('search.label')}>
          {items.map((item, index) => (
            <div
              key={item.key}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              className="palette-item"
              onMouseDown={(e) => {
                e.preventDefault();
                run(item);
              }}
            >
              <span className="palette-kind">{item.kind}</span>
              <span className="clip">{item.text}</span>
              {item.keys ? <kbd>{item.keys}</kbd> : <span className="muted clip">{item.more}</span>}
            </div>
          ))}
        </div>
        {items.length === 0 && <p className="palette-none muted">{t('search.none')}</p>}
      </div>
    </Dialog>
  );
}
