import { type KeyboardEvent, useState } from 'react';
import { reportError } from '../../app/errors.ts';
import { useWords } from '../../app/language.ts';
import { useSession } from '../../app/queries.ts';
import { addQuery, factFilter, openView, unreadWords } from './factStore.ts';

interface Props {
  /** All of it was understood, and the list shows what fits. */
  readonly onFound: () => void;
}

/** A search as one types it: amounts, times, words of the product, names, and words of the sentences. */
export function FactSearch({ onFound }: Props) {
  const t = useWords();
  const session = useSession();
  const [typed, setTyped] = useState('');
  const run = (text: string): void => {
    session
      .call('facts.readQuery', { text: text.slice(0, 500) })
      .then(({ filter, unread }) => {
        factFilter.set((before) => addQuery(before, filter));
        unreadWords.set(unread);
        openView.set(null);
        // What was understood stands as chips now; what was not stays to be mended.
        setTyped(unread.join(', '));
        if (unread.length === 0) onFound();
      })
      .catch(reportError);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && typed.trim()) run(typed);
    else if (event.key === 'Escape') {
      setTyped('');
      event.currentTarget.blur();
    }
  };
  return (
    <input
      id="fact-search"
      className="input fact-search"
      type="search"
      aria-label={t('fact.search')}
      placeholder={t('review:search.example')}
      title={t('review:search.hint')}
      value={typed}
      onChange={(e) => setTyped(e.target.value)}
      onKeyDown={onKeyDown}
    />
  );
}
