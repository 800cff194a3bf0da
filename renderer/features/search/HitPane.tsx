import { useWords } from '../../app/language.ts';
import { useRead } from '../../app/queries.ts';
import { navigate } from '../../app/route.ts';
import { Button } from '../../components/Button.tsx';
import { Empty } from '../../components/Empty.tsx';
import { SourcePane } from '../../components/SourcePane.tsx';
import { openTarget, type Target } from './hits.ts';

type At = { readonly body: { start: number; end: number }; readonly source: { start: number; end: number } };

function usePlace(target: Target | null): At | null {
  const factId = target?.kind === 'fact' ? target.factId : null;
  const { data: fact } = useRead('facts.get', { id: factId ?? (1 as never) }, { isEnabled: factId !== null });
  if (target === null) return null;
  if (target.kind === 'fact') return fact && fact.id === factId && !fact.isOrphan ? fact.anchor : null;
  if (target.kind === 'note') return target.at;
  return target.at && { body: target.at, source: target.at };
}

/** The article of what is chosen, at its words. */
export function HitPane({ target }: { target: Target | null }) {
  const t = useWords();
  const at = usePlace(target);
  if (target === null)
    return (
      <aside className="pane is-right">
        <Empty title={t('search:noneChosen')} text={t('search:noneChosenText')} />
      </aside>
    );
  return (
    <aside className="pane is-right" aria-label={t('article.pane')}>
      <SourcePane articleId={target.articleId} at={at} onFact={(id) => navigate('facts', id)} />
      <footer className="search-open">
        <Button data-testid="search-open" hotkey={t('key.enter')} onClick={() => openTarget(target)}>
          {t(target.kind === 'fact' ? 'search:openFact' : 'search:openArticle')}
        </Button>
      </footer>
    </aside>
  );
}
