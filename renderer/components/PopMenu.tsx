import './popMenu.css';
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';

export interface PopItem {
  readonly text: string;
  /** The key that does the same without the menu. */
  readonly hotkey?: string;
  /** Off, with the reason. */
  readonly isOff?: string | null;
  /** Stands for a choice among its neighbours. */
  readonly isChosen?: boolean;
  readonly onChoose: () => void;
}

export interface PopSection {
  readonly title?: string;
  readonly items: readonly PopItem[];
}

interface Props {
  readonly label: string;
  readonly at: { readonly x: number; readonly y: number };
  readonly sections: readonly PopSection[];
  readonly onClose: () => void;
}

const MARGIN = 8;

/** A menu at a point: arrows move, Enter chooses, Escape and a click elsewhere close it; the focus goes back after it. */
export function PopMenu({ label, at, sections, onClose }: Props) {
  const menu = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState(at);
  const before = useRef(document.activeElement);
  const close = useRef(onClose);
  close.current = onClose;
  useLayoutEffect(() => {
    const box = menu.current?.getBoundingClientRect();
    const keepInside = (start: number, size: number, room: number): number =>
      Math.max(MARGIN, Math.min(start, room - size - MARGIN));
    if (box) setPlace({ x: keepInside(at.x, box.width, innerWidth), y: keepInside(at.y, box.height, innerHeight) });
    menu.current?.querySelector<HTMLElement>('button:not(:disabled)')?.focus();
  }, [at]);
  useEffect(() => {
    const leave = (event: Event): void => {
      if (!(event.target instanceof Node && menu.current?.contains(event.target))) close.current();
    };
    document.addEventListener('pointerdown', leave);
    return () => {
      document.removeEventListener('pointerdown', leave);
      if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus();
    };
  }, []);
  return createPortal(
    <div
      ref={menu}
      role="menu"
      tabIndex={-1}
      aria-label={label}
      className="pop-menu"
      style={{ left: place.x, top: place.y }}
      onKeyDown={(event) => steer(event, menu.current, onClose)}
    >
      {sections.map((section, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sections have no other name and keep their order
        <fieldset key={index} className="pop-section" aria-label={section.title}>
          {section.title && <p className="pop-title">{section.title}</p>}
          {section.items.map((item) => (
            <button
              key={item.text}
              type="button"
              {...(item.isChosen === undefined
                ? { role: 'menuitem' }
                : { role: 'menuitemradio', 'aria-checked': item.isChosen })}
              className="pop-item"
              disabled={Boolean(item.isOff)}
              title={item.isOff ?? undefined}
              onClick={() => {
                // The focus has gone back before the item acts, which may give it to another place.
                flushSync(onClose);
                item.onChoose();
              }}
            >
              <span>{item.text}</span>
              {item.hotkey && (
                <span className="kbd" aria-hidden="true">
                  {item.hotkey}
                </span>
              )}
            </button>
          ))}
        </fieldset>
      ))}
    </div>,
    // Within the landmark whose things it is about.
    document.querySelector('main') ?? document.body,
  );
}

function steer(event: KeyboardEvent, menu: HTMLElement | null, onClose: () => void): void {
  const items = [...(menu?.querySelectorAll<HTMLElement>('button:not(:disabled)') ?? [])];
  const here = items.indexOf(document.activeElement as HTMLElement);
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: (here + 1) % items.length,
    ArrowUp: (here - 1 + items.length) % items.length,
    Home: 0,
    End: items.length - 1,
  };
  const target = targets[event.key];
  // A letter typed here is no key of the place below.
  event.stopPropagation();
  if (event.key === 'Escape' || event.key === 'Tab') onClose();
  else if (target !== undefined) items[target]?.focus();
  else return;
  event.preventDefault();
}
