import { type DragEvent, useState } from 'react';
import type { IndicatorId } from '../../../electron/common/ids.ts';

/** What is dragged in the matrix, or what it is held over. */
export type Dragged =
  | { readonly kind: 'indicator'; readonly id: IndicatorId }
  | { readonly kind: 'group'; readonly key: string };

interface Dragging {
  readonly over: Dragged | null;
  /** Handles every drag event of the head that stands for `here`. */
  readonly follow: (here: Dragged) => (event: DragEvent) => void;
}

const isSame = (a: Dragged | null, b: Dragged): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Heads are dragged onto heads; `onDrop` gets what was dragged and where it was let go. */
export function useDragging(onDrop: (what: Dragged, onto: Dragged) => void): Dragging {
  const [held, setHeld] = useState<Dragged | null>(null);
  const [over, setOver] = useState<Dragged | null>(null);
  const end = (): void => {
    setHeld(null);
    setOver(null);
  };
  const follow = (here: Dragged) => (event: DragEvent) => {
    if (event.type === 'dragstart') {
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', '');
      setHeld(here);
    } else if (event.type === 'dragend') end();
    else if (!held || (held.kind === 'group' && here.kind !== 'group')) return;
    else {
      event.preventDefault();
      if (event.type === 'dragover') return isSame(over, here) ? undefined : setOver(here);
      end();
      if (!isSame(held, here)) onDrop(held, here);
    }
  };
  return { over, follow };
}
