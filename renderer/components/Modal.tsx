import { Dialog } from '@blueprintjs/core';
import { type ReactNode, useId } from 'react';
import { useHotkeys } from '../app/hotkeys.ts';
import { useWords } from '../app/language.ts';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import { useReturnFocus } from './useReturnFocus.ts';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly foot?: ReactNode;
  readonly width?: number;
}

/** A dialog with its own head, since the library's close button has an English name only. */
export function Modal({ title, onClose, children, foot, width = 520 }: Props) {
  const t = useWords();
  const id = useId();
  useReturnFocus();
  // The dialog itself hears only keys in it: a button that was pressed and went away leaves the focus outside.
  useHotkeys({ escape: ({ target }) => target === document.body && onClose() }, { isInModal: true });
  return (
    <Dialog isOpen className="dialog" style={{ width }} onClose={onClose} aria-labelledby={id} transitionDuration={0}>
      <div className="dialog-head" data-modal="true">
        <h2 id={id}>{title}</h2>
        <Button look="minimal" isSmall aria-label={t('common.close')} onClick={onClose}>
          <Icon name="close" />
        </Button>
      </div>
      <div className="dialog-body">{children}</div>
      {foot && <div className="dialog-foot">{foot}</div>}
    </Dialog>
  );
}
