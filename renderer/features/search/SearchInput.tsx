import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useWords } from '../../app/language.ts';

const PAUSE_MS = 150;

interface Props {
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Down and Enter lead into the list. */
  readonly onList: () => void;
}

/** Searches as one types, after a short pause; while an input method composes, it waits. */
export function SearchInput({ value, onChange, onList }: Props) {
  const t = useWords();
  const [typed, setTyped] = useState(value);
  const [isComposing, setIsComposing] = useState(false);
  const latest = useRef(onChange);
  latest.current = onChange;
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (isComposing || typed === value) return;
    const timer = setTimeout(() => latest.current(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, value, isComposing]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || (event.key !== 'ArrowDown' && event.key !== 'Enter')) return;
    event.preventDefault();
    onList();
  };
  return (
    <input
      id="search-input"
      data-testid="search-input"
      className="input search-input"
      type="search"
      // biome-ignore lint/a11y/noAutofocus: the place is entered in order to type here
      autoFocus
      maxLength={400}
      aria-label={t('search:label')}
      aria-describedby="search-help"
      placeholder={t('search:placeholder')}
      value={typed}
      onChange={(e) => setTyped(e.target.value)}
      onKeyDown={onKeyDown}
      onCompositionStart={() => setIsComposing(true)}
      onCompositionEnd={() => setIsComposing(false)}
    />
  );
}
