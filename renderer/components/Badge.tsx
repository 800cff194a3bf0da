import type { ReactNode } from 'react';

export type Tone = 'grey' | 'red' | 'amber' | 'green' | 'blue';

export const Badge = ({ tone = 'grey', title, children }: { tone?: Tone; title?: string; children: ReactNode }) => (
  <span className={`badge is-${tone}`} title={title}>
    {children}
  </span>
);
