import { useWords } from '../../app/language.ts';
import { useStore } from '../../app/store.ts';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { desk, putSpot } from './desk.ts';
import { TextPane } from './TextPane.tsx';

/** The text that was pinned, in sight while facts of others are chosen beside it. */
export function PinnedPane({ onFact }: { onFact: (id: number) => void }) {
  const t = useWords();
  const { right, isPinned } = useStore(desk);
  if (!isPinned || !right) return null;
  return (
    <aside className="pane is-right pinned-pane" aria-label={t('reading:pane.second')} data-testid="pinned-pane">
      <TextPane
        key={right.articleId}
        articleId={right.articleId}
        at={right.at}
        onFact={onFact}
        hasSwitch={false}
        tools={
          <Button
            isSmall
            look="minimal"
            data-testid="pinned-close"
            aria-label={t('reading:pane.close')}
            title={t('reading:pane.close')}
            onClick={() => putSpot('right', null)}
          >
            <Icon name="close" />
          </Button>
        }
      />
    </aside>
  );
}
