import { useEffect, useState } from 'react';
import { useWords } from '../app/language.ts';

/** Answers that come at once need no word about waiting. */
const PATIENCE_MS = 300;

export function Loading() {
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
