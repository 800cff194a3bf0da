import { useState } from 'react';
import { useWords } from '../../app/language.ts';
import { useReadOnly } from '../../app/readOnly.ts';
import { useStore } from '../../app/store.ts';
import { useWording } from '../../app/wording.ts';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { listChipsOf } from './describeFilter.ts';
import { factFilter, isFiltered, NO_FILTER, openView, unreadWords } from './factStore.ts';
import { NameView } from './NameView.tsx';
import { useFacets } from './useFacets.ts';

/** What narrows the grid, piece by piece, each of which can be taken away; and what a search left unread. */
export function QueryChips() {
  const t = useWords();
  const wording = useWording();
  const filter = useStore(factFilter);
  const unread = useStore(unreadWords);
  const isReadOnly = useReadOnly() !== null;
  const [isNaming, setIsNaming] = useState(false);
  const facets = useFacets();
  if (!isFiltered(filter) && unread.length === 0) return null;
  const chips = listChipsOf(filter, { t, wording, indicators: facets?.indicator ?? [] });
  const clear = (): void => {
    factFilter.set(NO_FILTER);
    unreadWords.set([]);
    openView.set(null);
  };
  return (
    <section className="query-chips" aria-label={t('review:chip.label')}>
      {chips.map(({ key, text, without }) => (
        <button
          key={key}
          type="button"
          className="query-chip"
          data-testid={`chip-${key}`}
          aria-label={t('review:chip.remove', { text })}
          onClick={() => factFilter.set(without)}
        >
          <span className="clip">{text}</span>
          <Icon name="close" />
        </button>
      ))}
      <Button isSmall look="minimal" data-testid="chips-clear" onClick={clear}>
        {t('facet.clear')}
      </Button>
      {isFiltered(filter) && (
        <Button isSmall look="minimal" data-testid="chips-save" disabled={isReadOnly} onClick={() => setIsNaming(true)}>
          {t('review:view.save')}
        </Button>
      )}
      {isNaming && <NameView onClose={() => setIsNaming(false)} />}
      {unread.length > 0 && (
        <span className="query-unread" role="status">
          <Icon name="alert" /> {t('review:search.unread', { words: unread.join('” “') })}
        </span>
      )}
    </section>
  );
}
