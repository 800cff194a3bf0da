import { useEffect, useRef } from 'react';

/** `j`, `?`, `ctrl+enter`, `ctrl+shift+z`. Ctrl stands for Command too. */
export type Hotkeys = Readonly<Record<string, (event: KeyboardEvent) => void>>;

interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** Shift is named only beside Ctrl: `?` already says it. */
export function nameKey({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyPress): string {
  const withControl = ctrlKey || metaKey;
  const parts = [withControl ? 'ctrl' : '', altKey ? 'alt' : '', withControl && shiftKey ? 'shift' : ''];
  return [...parts.filter(Boolean), key.toLowerCase()].join('+');
}

/** True while the event belongs to an input method; its Enter and letters are not ours. 229 is what older engines send. */
export const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;

export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button', 'submit', 'range'].includes(target.type);
  return target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

const hasModal = (): boolean => document.querySelector('[data-modal="true"]') !== null;

function runHotkey(hotkeys: Hotkeys, event: KeyboardEvent, isInModal: boolean): void {
  if (event.defaultPrevented || isComposing(event) || hasModal() !== isInModal) return;
  const name = nameKey(event);
  const action = hotkeys[name];
  // A single key is text while one types; Ctrl+Z and Ctrl+Y belong to the field as well.
  if (!action || (isTyping(event.target) && (!name.includes('+') || /\+[zy]$/.test(name)))) return;
  event.preventDefault();
  action(event);
}

/** Keys of a place. They rest while a dialog is open, unless `isInModal` says they are the dialog's own. */
export function useHotkeys(hotkeys: Hotkeys, { isInModal = false } = {}): void {
  const latest = useRef(hotkeys);
  latest.current = hotkeys;
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => runHotkey(latest.current, event, isInModal);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [isInModal]);
}
