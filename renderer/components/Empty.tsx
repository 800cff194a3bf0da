import type { ReactNode } from 'react';

/** A place with nothing in it: says so, and what to do next. */
export const Empty = ({ title, text, children }: { title: string; text?: string; children?: ReactNode }) => (
  <div className="empty">
    <h2>{title}</h2>
    {text && <p>{text}</p>}
    {children}
  </div>
);
