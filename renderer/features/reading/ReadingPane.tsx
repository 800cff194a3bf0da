import type { ArticleText } from '../../../electron/common/articleRow.ts';
import type { FactId } from '../../../electron/common/ids.ts';
import { reportError } from '../../app/errors.ts';
import { useHotkeys } from '../../app/hotkeys.ts';
import { useWords } from '../../app/language.ts';
import { useRead, useSession } from '../../app/queries.ts';
import { useStore } from '../../app/store.ts';
import { Badge } from '../../components/Badge.tsx';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { ArticlePicker } from './ArticlePicker.tsx';
import { desk, putSpot, type Side, type Spot, spotOfArticle, spotOfFact } from './desk.ts';
import { FigureBar } from './FigureBar.tsx';
import { TextPane } from './TextPane.tsx';

interface Props {
  readonly side: Side;
  readonly spot: Spot;
}

/** One text of the desk, with the figure that is being looked at below it. */
export function ReadingPane({ side, spot }: Props) {
  const t = useWords();
  const session = useSession();
  const { side: current, right } = useStore(desk);
  const { data: article } = useRead('articles.get', { id: spot.articleId });
  const { data: fact } = useRead(
    'facts.get',
    { id: spot.factId ?? (1 as FactId) },
    { isEnabled: spot.factId !== null },
  );
  const show = (id: number): void => {
    session
      .call('facts.get', { id: id as FactId })
      .then((found) => putSpot(side, spotOfFact(found)))
      .catch(reportError);
  };
  const take = (): void => desk.set((before) => ({ ...before, side }));
  const isActive = current === side || right === null;
  return (
    <div
      className={`reading-pane pane ${isActive && right ? 'is-active' : ''}`}
      data-testid={`reading-${side}`}
      onFocusCapture={take}
      onMouseDownCapture={take}
    >
      <TextPane
        articleId={spot.articleId}
        at={spot.at}
        tone={fact && fact.troubles > 0 ? 'trouble' : 'plain'}
        onFact={show}
        number={side === 'left' ? 1 : 2}
        head={(shown) => <Head article={shown} side={side} />}
      />
      {article && <FigureBar article={article} factId={spot.factId} onFact={show} hasKeys={isActive} />}
      <span className="visually-hidden">{isActive && right ? t('reading:pane.hasKeys') : ''}</span>
    </div>
  );
}

function Head({ article, side }: { article: ArticleText; side: Side }) {
  const t = useWords();
  return (
    <header className="source-head">
      <ArticlePicker
        label={t(`reading:picker.${side}`)}
        title={article.title}
        onPick={(id) => putSpot(side, spotOfArticle(id))}
      />
      <span className="muted clip">{article.outlet}</span>
      <Badge tone={article.date ? 'grey' : 'amber'}>{article.date ?? t('article.undated')}</Badge>
      {side === 'right' && <Rivals />}
      {side === 'right' && (
        <Button isSmall look="minimal" aria-label={t('reading:pane.close')} onClick={() => putSpot('right', null)}>
          <Icon name="close" />
        </Button>
      )}
    </header>
  );
}

/** Steps through what the fact on the left is in conflict or in a series with. */
function Rivals() {
  const t = useWords();
  const session = useSession();
  const { rivals, right } = useStore(desk);
  const at = rivals.indexOf(right?.factId ?? (0 as FactId));
  const go = (by: number) => (): void => {
    const next = rivals[at + by];
    if (next === undefined) return;
    session
      .call('facts.get', { id: next })
      .then((fact) => desk.set((before) => ({ ...before, right: spotOfFact(fact) })))
      .catch(reportError);
  };
  useHotkeys({ '[': go(-1), ']': go(1) });
  if (rivals.length < 2) return null;
  return (
    <span className="reading-rivals">
      <Button isSmall aria-label={t('reading:rival.previous')} disabled={at <= 0} onClick={go(-1)}>
        <Icon name="left" />
      </Button>
      <span className="muted">{t('reading:rival.position', { at: at + 1, count: rivals.length })}</span>
      <Button isSmall aria-label={t('reading:rival.next')} disabled={at >= rivals.length - 1} onClick={go(1)}>
        <Icon name="right" />
      </Button>
    </span>
  );
}
