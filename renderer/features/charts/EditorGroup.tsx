import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  /** What is chosen, readable while the group is shut. */
  readonly state?: string;
  readonly isOpen?: boolean;
  readonly testId: string;
  readonly children: ReactNode;
}

/** A part of the editor that opens by click, Enter or Space. */
export const EditorGroup = ({ title, state, isOpen, testId, children }: Props) => (
  <details className="editor-group" open={isOpen} data-testid={testId}>
    <summary>
      <span>{title}</span>
      {state && <span className="editor-state clip">{state}</span>}
    </summary>
    <div className="editor-fields">{children}</div>
  </details>
);
