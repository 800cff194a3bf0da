import { Fragment } from 'react';
import type { Marked } from '../../../electron/common/searchHit.ts';

/** A text with the words that were looked for marked in it. */
export function MarkedText({ text, marks }: Marked) {
  return (
    <>
      {marks.map(({ start, end }, at) => (
        <Fragment key={start}>
          {text.slice(marks[at - 1]?.end ?? 0, start)}
          <mark className="search-mark">{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(marks.at(-1)?.end ?? 0)}
    </>
  );
}
