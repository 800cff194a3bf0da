import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly text?: string;
  /** True where it stands for the whole place, which then has no other heading. */
  readonly isPlace?: boolean;
  readonly children?: ReactNode;
}

/** A place with nothing in it: says so, and what to do next. */
export const Empty = ({ title, text, isPlace = false, children }: Props) => (
  <div className="empty">
    {isPlace ? <h1>{title}</h1> : <h2>{title}</h2>}
    {text && <p>{text}</p>}
    {children}
  </div>
);
