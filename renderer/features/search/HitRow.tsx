import type { ReactNode } from 'react';
import { keyOf, openTarget, type Target } from './hits.ts';

interface Props {
  readonly target: Target;
  readonly isCurrent: boolean;
  readonly onChoose: (target: Target) => void;
  readonly children: ReactNode;
}

/** One find. Focus shows it beside the list; Enter and a double click go to it; arrows move. */
export function HitRow({ target, isCurrent, onChoose, children }: Props) {
  return (
    <li>
      <button
        type="button"
        className="search-hit"
        data-testid={`hit-${keyOf(target)}`}
        aria-current={isCurrent ? 'true' : undefined}
        onFocus={() => onChoose(target)}
        onClick={() => onChoose(target)}
        onDoubleClick={() => openTarget(target)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          openTarget(target);
        }}
      >
        {children}
      </button>
    </li>
  );
}
