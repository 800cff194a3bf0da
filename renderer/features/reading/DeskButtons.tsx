import { useHotkeys } from '../../app/hotkeys.ts';
import { useWords } from '../../app/language.ts';
import { useStore } from '../../app/store.ts';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { desk, openReading, pinSpot, putSpot, type Spot } from './desk.ts';

/** Takes a text from where it stands to the desk, or keeps it in a second pane while others are looked at. */
export function DeskButtons({ spot }: { spot: Spot }) {
  const t = useWords();
  const { right, isPinned } = useStore(desk);
  const isIt = isPinned && right?.articleId === spot.articleId && right.factId === spot.factId;
  const pin = (): void => (isIt ? putSpot('right', null) : pinSpot(spot));
  useHotkeys({ p: pin });
  return (
    <>
      <Button
        isSmall
        look="minimal"
        data-testid="desk-open"
        aria-label={t('reading:pane.open')}
        title={t('reading:pane.open')}
        onClick={() => openReading(spot)}
      >
        <Icon name="columns" />
      </Button>
      <Button
        isSmall
        look="minimal"
        data-testid="desk-pin"
        aria-label={t('reading:pane.pin')}
        title={t('reading:pane.pinHint')}
        aria-pressed={isIt}
        onClick={pin}
      >
        <Icon name="pin" />
      </Button>
    </>
  );
}
