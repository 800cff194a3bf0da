import { useWords } from '../../app/language.ts';
import { showToast } from '../../app/toasts.ts';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { openReading, pinSpot, type Spot } from './desk.ts';

/** Takes a text from where it stands to the desk, in the first pane or to stay in the second. */
export function DeskButtons({ spot }: { spot: Spot }) {
  const t = useWords();
  const pin = (): void => {
    pinSpot(spot);
    showToast({ tone: 'success', text: t('reading:pane.pinned') });
  };
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
        title={t('reading:pane.pin')}
        onClick={pin}
      >
        <Icon name="pin" />
      </Button>
    </>
  );
}
