import { useEffect, useState } from 'react';
import { useWords } from '../../app/language.ts';
import { useStore } from '../../app/store.ts';
import { factFilter, setText } from './factStore.ts';

const PAUSE_MS = 180;

/** Filters as one types, after a short pause; while an input method composes, it waits. */
export function FactSearch() {
  const t = useWords();
  const applied = useStore(factFilter).text ?? '';
  const [typed, setTyped] = useState(applied);
  const [isComposing, setIsComposing] = useState(false);
  useEffect(() => setTyped(applied), [applied]);
  useEffect(() => {
    if (isComposing || typed === applied) return;
    const timer = setTimeout(() => factFilter.set((filter) => setText(filter, typed)), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, applied, isComposing]);
  return (
    <input
      id="fact-search"
      className="input fact-search"
      type="search"
      aria-label={t('fact.search')}
      placeholder={t('fact.search')}
      value={typed}
      onChange={(e) => setTyped(e.target.value)}
      onCompositionStart={() => setIsComposing(true)}
      onCompositionEnd={() => setIsComposing(false)}
    />
  );
}
