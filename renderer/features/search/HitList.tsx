import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useWords } from '../../app/language.ts';
import { useRead } from '../../app/queries.ts';
import { Button } from '../../components/Button.tsx';
import { HitRow } from './HitRow.tsx';
import { ArticleBody, FactBody, NoteBody } from './hitBodies.tsx';
import { keyOf, type Target, targetOfArticle, targetOfFact, targetOfNote } from './hits.ts';
import type { Searched } from './searchView.ts';
import type { SearchInput } from './useSearchInput.ts';

const PAGE = 20;

interface Shown {
  readonly target: Target;
  readonly body: ReactNode;
}

/** The finds of one page, of whatever kind is shown. */
function useShown(kind: Searched, input: SearchInput, offset: number): { shown: Shown[]; total: number } {
  const page = { ...input, offset, limit: PAGE };
  const options = (own: Searched) => ({ isEnabled: kind === own, keepsLast: true });
  const articles = useRead('search.articles', page, options('articles')).data;
  const facts = useRead('search.facts', page, options('facts')).data;
  const notes = useRead('search.notes', page, options('notes')).data;
  if (kind === 'articles')
    return {
      shown: (articles?.hits ?? []).map((hit) => ({ target: targetOfArticle(hit), body: <ArticleBody hit={hit} /> })),
      total: articles?.total ?? 0,
    };
  if (kind === 'facts')
    return {
      shown: (facts?.hits ?? []).map((hit) => ({ target: targetOfFact(hit), body: <FactBody hit={hit} /> })),
      total: facts?.total ?? 0,
    };
  return {
    shown: (notes?.hits ?? []).map((hit) => ({ target: targetOfNote(hit), body: <NoteBody hit={hit} /> })),
    total: notes?.total ?? 0,
  };
}

interface Props {
  readonly kind: Searched;
  readonly input: SearchInput;
  readonly current: Target | null;
  readonly onChoose: (target: Target) => void;
}

function Page({ kind, input, offset, current, onChoose }: Props & { offset: number }) {
  return useShown(kind, input, offset).shown.map(({ target, body }) => (
    <HitRow
      key={keyOf(target)}
      target={target}
      isCurrent={current !== null && keyOf(current) === keyOf(target)}
      onChoose={onChoose}
    >
      {body}
    </HitRow>
  ));
}

/** Up and down walk the list; above the first one is the box. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
  // With another key held down they are the program's own: Ctrl+K opens the palette.
  if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
  const hits = [...event.currentTarget.querySelectorAll<HTMLElement>('.search-hit')];
  const at = hits.indexOf(document.activeElement as HTMLElement) + step;
  event.preventDefault();
  if (at < 0) document.getElementById('search-input')?.focus();
  else hits[at]?.focus();
}

export function HitList(props: Props) {
  const t = useWords();
  const [offsets, setOffsets] = useState([0]);
  const shown = offsets.length * PAGE;
  const { total } = useShown(props.kind, props.input, 0);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the buttons in it
    <div className="scroll search-hits" id="search-hits" onKeyDown={walk}>
      <ul>
        {offsets.map((offset) => (
          <Page key={offset} {...props} offset={offset} />
        ))}
      </ul>
      {total > shown && (
        <Button className="search-more" onClick={() => setOffsets([...offsets, shown])}>
          {t('search:more')}
        </Button>
      )}
    </div>
  );
}
