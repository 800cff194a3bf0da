import './search.css';
import { useState } from 'react';
import { useHotkeys } from '../../app/hotkeys.ts';
import { useWords } from '../../app/language.ts';
import { useRead } from '../../app/queries.ts';
import { useWindowTitle } from '../../app/route.ts';
import { useStore } from '../../app/store.ts';
import { Empty } from '../../components/Empty.tsx';
import { toggleSourceView } from '../../components/readingView.ts';
import { Segments } from '../../components/Segments.tsx';
import { HitList } from './HitList.tsx';
import { HitPane } from './HitPane.tsx';
import type { Target } from './hits.ts';
import { SearchInput } from './SearchInput.tsx';
import { SearchLimits } from './SearchLimits.tsx';
import { SEARCHED, type Searched, searchView } from './searchView.ts';
import { useSearchInput } from './useSearchInput.ts';

/** Counts of articles go no further. */
const MOST_COUNTED = 1000;

const focusFirst = (): void => document.querySelector<HTMLElement>('#search-hits .search-hit')?.focus();

/** One box over titles, bodies, facts and notes; what is chosen stands beside the list at its words. */
export function SearchPlace() {
  const t = useWords();
  useWindowTitle(t('window.title', { place: t('search:title') }));
  const view = useStore(searchView);
  const input = useSearchInput();
  const kind = useKind();
  const [target, setTarget] = useState<Target | null>(null);
  useHotkeys({ o: toggleSourceView, '/': () => document.getElementById('search-input')?.focus() });
  return (
    <div className="split search-place">
      <section className="pane">
        <header className="search-head">
          <h1 className="visually-hidden">{t('search:title')}</h1>
          <SearchInput
            value={view.text}
            onChange={(text) => searchView.set({ ...searchView.get(), text })}
            onList={focusFirst}
          />
          <p id="search-help" className="muted">
            {t('search:help')}
          </p>
          <SearchLimits />
          <Kinds kind={kind} />
        </header>
        <Finds key={JSON.stringify([input, kind])} kind={kind} target={target} onChoose={setTarget} />
      </section>
      <HitPane target={view.text.trim() === '' ? null : target} />
    </div>
  );
}

/** How many there are of each kind, so that one sees where to look. */
function useTotals() {
  const input = useSearchInput();
  const page = { ...input, offset: 0, limit: 20 };
  const options = { isEnabled: input.text.trim() !== '', keepsLast: true };
  const articles = useRead('search.articles', page, options).data;
  const facts = useRead('search.facts', page, options).data;
  const notes = useRead('search.notes', page, options).data;
  return { articles, facts, notes };
}

/** What was chosen, as long as there is any of it: a word that stands in notes alone is shown there at once. */
function useKind(): Searched {
  const { kind } = useStore(searchView);
  const totals = useTotals();
  if (totals[kind]?.total !== 0) return kind;
  return SEARCHED.find((one) => (totals[one]?.total ?? 0) > 0) ?? kind;
}

function Kinds({ kind }: { kind: Searched }) {
  const t = useWords();
  const view = useStore(searchView);
  const totals = useTotals();
  const count = (of: Searched): string => {
    const total = totals[of]?.total;
    if (view.text.trim() === '' || total === undefined) return '';
    return of === 'articles' && total === MOST_COUNTED ? ` ${total}+` : ` ${total}`;
  };
  return (
    <Segments
      label={t('search:kinds')}
      value={kind}
      options={SEARCHED.map((value) => ({ value, text: `${t(`search:kind.${value}`)}${count(value)}` }))}
      onChange={(chosen) => searchView.set({ ...view, kind: chosen })}
    />
  );
}

interface FindsProps {
  readonly kind: Searched;
  readonly target: Target | null;
  readonly onChoose: (target: Target) => void;
}

function Finds({ kind, target, onChoose }: FindsProps) {
  const t = useWords();
  const { text } = useStore(searchView);
  const totals = useTotals();
  const input = useSearchInput();
  if (text.trim() === '') return <Empty title={t('search:start')} text={t('search:startText')} />;
  const answer = totals[kind];
  if (answer?.isEmpty) return <Empty title={t('search:nothingToFind')} text={t('search:nothingToFindText')} />;
  if (answer?.total === 0) return <Empty title={t('search:none')} text={t('search:noneText')} />;
  return <HitList kind={kind} input={input} current={target} onChoose={onChoose} />;
}
