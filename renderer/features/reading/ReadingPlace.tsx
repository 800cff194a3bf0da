import './reading.css';
import { useEffect } from 'react';
import type { ArticleId } from '../../../electron/common/ids.ts';
import { useHotkeys } from '../../app/hotkeys.ts';
import { useWords } from '../../app/language.ts';
import { useRead } from '../../app/queries.ts';
import { useRoute, useWindowTitle } from '../../app/route.ts';
import { useStore } from '../../app/store.ts';
import { Button } from '../../components/Button.tsx';
import { NoArticles } from '../../components/NoArticles.tsx';
import {
  asideShown,
  displayScript,
  sourceView,
  toggleAside,
  toggleScript,
  toggleSourceView,
} from '../../components/readingView.ts';
import { Segments } from '../../components/Segments.tsx';
import { ScriptSwitch, ViewSwitch } from '../../components/ViewSwitch.tsx';
import { ArticlePicker } from './ArticlePicker.tsx';
import { DifferenceView } from './DifferenceView.tsx';
import { type Desk, type DeskView, desk, pinSpot, putSpot, spotOfArticle } from './desk.ts';
import { ReadingPane } from './ReadingPane.tsx';
import { SettleNote } from './SettleNote.tsx';

/** Two texts beside each other, read, reviewed and annotated where they stand. */
export function ReadingPlace({ onImport }: { onImport: () => void }) {
  const t = useWords();
  useWindowTitle(t('window.title', { place: t('places.reading') }));
  const { data: project } = useRead('project.info', {});
  if (project?.counts.articles === 0) return <NoArticles onImport={onImport} />;
  return <ReadingView />;
}

/** The address names the article on the left; what was open before stays where it names none. */
function useDesk(): Desk {
  const { id } = useRoute();
  const now = useStore(desk);
  const { data: newest } = useRead('articles.page', { limit: 1, sort: [{ field: 'date', desc: true }] });
  const wanted = (id ?? now.left?.articleId ?? newest?.rows[0]?.id ?? null) as ArticleId | null;
  useEffect(() => {
    if (wanted !== null && desk.get().left?.articleId !== wanted) putSpot('left', spotOfArticle(wanted));
  }, [wanted]);
  return now;
}

const swapPanes = (): void =>
  desk.set((before) => (before.right ? { ...before, left: before.right, right: before.left } : before));
const setView = (view: DeskView): void => desk.set((before) => ({ ...before, view }));

function ReadingView() {
  const t = useWords();
  const { left, right, view } = useDesk();
  useHotkeys({
    o: toggleSourceView,
    y: toggleScript,
    i: toggleAside,
    v: () => setView(view === 'read' ? 'difference' : 'read'),
    w: swapPanes,
  });
  const isDifference = view === 'difference' && left !== null && right !== null;
  return (
    <section className="pane reading-place">
      <Head isDifference={isDifference} hasRight={right !== null} />
      <SettleNote />
      {isDifference ? (
        <DifferenceView left={left} right={right} />
      ) : (
        <div className={`reading-panes ${right ? 'is-two' : ''}`}>
          {left && <ReadingPane key={`left-${left.articleId}`} side="left" spot={left} />}
          {right ? (
            <ReadingPane key={`right-${right.articleId}`} side="right" spot={right} />
          ) : (
            <div className="reading-second">
              <ArticlePicker label={t('reading:picker.right')} title="" onPick={(id) => pinSpot(spotOfArticle(id))} />
            </div>
          )}
        </div>
      )}
    </section>
  );
}

function Head({ isDifference, hasRight }: { isDifference: boolean; hasRight: boolean }) {
  const t = useWords();
  const showsAside = useStore(asideShown);
  const original = useStore(sourceView) === 'original';
  useStore(displayScript);
  const views = (['read', 'difference'] as const).map((value) => ({ value, text: t(`reading:view.${value}`) }));
  return (
    <header className="place-head">
      <h1>{t('places.reading')}</h1>
      {hasRight && (
        <Segments
          label={t('reading:view.label')}
          options={views}
          value={isDifference ? 'difference' : 'read'}
          onChange={setView}
        />
      )}
      <div className="place-head-end">
        {!isDifference && (
          <>
            <Button
              isSmall
              hotkey="I"
              aria-pressed={showsAside}
              disabled={original}
              data-testid="aside-switch"
              title={t('reading:aside.hint')}
              onClick={toggleAside}
            >
              {t('reading:aside.button')}
            </Button>
            <ScriptSwitch />
            <ViewSwitch />
          </>
        )}
        {hasRight && (
          <Button isSmall hotkey="W" onClick={swapPanes}>
            {t('reading:swap')}
          </Button>
        )}
      </div>
    </header>
  );
}
