import { type ReactNode, useEffect, useRef } from 'react';

interface Props {
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly testId?: string;
  readonly children: ReactNode;
}

/** The first cell of a line: chooses it, and takes the focus along when a key chooses another. */
export function LineButton({ isChosen, onChoose, testId, children }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const isAmongLines = document.activeElement?.classList.contains('line-button');
    if (isChosen && isAmongLines) button.current?.focus();
  }, [isChosen]);
  return (
    <button
      ref={button}
      type="button"
      className="line-button"
      aria-pressed={isChosen}
      data-testid={testId}
      onClick={onChoose}
    >
      {children}
    </button>
  );
}
