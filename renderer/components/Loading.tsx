import { useEffect, useState } from 'react';
import { describeError } from '../app/errors.ts';
import { useWords } from '../app/language.ts';
import { Button } from './Button.tsx';
import { Empty } from './Empty.tsx';

/** Answers that come at once need no word about waiting. */
const PATIENCE_MS = 300;

interface Reading {
  readonly error: Error | null;
  readonly refetch: () => unknown;
}

/** Stands where something is still read; where that failed it says why, and tries again when asked to. */
export function Loading({ of }: { of?: Reading }) {
  return of?.error ? <Failed error={of.error} onAgain={of.refetch} /> : <Wait />;
}

function Wait() {
  const t = useWords();
  const [isShown, setIsShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsShown(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="empty" role="status">
      {isShown && t('common.loading')}
    </div>
  );
}

function Failed({ error, onAgain }: { error: Error; onAgain: () => unknown }) {
  const t = useWords();
  return (
    <div role="alert" className="failed-read">
      <Empty title={t('common.notShown')} text={describeError(error, t)}>
        <Button data-testid="read-again" onClick={() => onAgain()}>
          {t('common.tryAgain')}
        </Button>
      </Empty>
    </div>
  );
}
