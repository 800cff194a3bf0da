import type { ReactNode } from 'react';

/** The row of buttons at the end of a step of a dialog; stays in sight while the step scrolls. */
export const ModalFoot = ({ children }: { children: ReactNode }) => (
  <div className="dialog-foot is-inner">{children}</div>
);
