import { type ReactNode, useEffect, useRef, useState } from 'react';

interface Props {
  readonly head: ReactNode;
  readonly rows: number;
  readonly columns: number;
  /** Drawn wherever the window is: it holds the selected cell. */
  readonly isHeld: boolean;
  readonly renderRows: () => ReactNode;
}

/** Height of a row until it was measured, in pixels. */
const ROW = 34;
/** Blocks are drawn so many pixels before they come into sight. */
const AHEAD = '600px';

const canWatch = typeof IntersectionObserver !== 'undefined';

/** One block of rows: drawn near the window, an empty stretch of the same height elsewhere. */
export function BlockBody({ head, rows, columns, isHeld, renderRows }: Props) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [isNear, setNear] = useState(!canWatch || rows === 0);
  const height = useRef(rows * ROW);
  useEffect(() => {
    const { current } = body;
    if (!current || !canWatch) return;
    const watch = new IntersectionObserver(
      ([entry]) => {
        if (!entry) return;
        if (!entry.isIntersecting && entry.boundingClientRect.height > 0)
          height.current =
            entry.boundingClientRect.height - (current.querySelector<HTMLElement>('.matrix-group')?.offsetHeight ?? 0);
        setNear(entry.isIntersecting);
      },
      { root: current.closest('.matrix-scroll'), rootMargin: `${AHEAD} 0px` },
    );
    watch.observe(current);
    return () => watch.disconnect();
  }, []);
  const isDrawn = isNear || isHeld;
  return (
    <tbody ref={body}>
      {head}
      {isDrawn && renderRows()}
      {!isDrawn && rows > 0 && (
        <tr>
          <td colSpan={columns + 1} style={{ height: height.current, padding: 0 }} />
        </tr>
      )}
    </tbody>
  );
}
