import { useWords } from '../../app/language.ts';
import { useStore } from '../../app/store.ts';
import { Button } from '../../components/Button.tsx';
import { settling } from './desk.ts';

/** Says what is being looked for, until its words are selected. */
export function SettleNote() {
  const t = useWords();
  const orphan = useStore(settling);
  if (!orphan) return null;
  return (
    <p className="settle-note" role="status">
      <span className="clip">{t('reading:orphan.select', { quote: orphan.quote })}</span>
      <Button isSmall onClick={() => settling.set(null)}>
        {t('common.cancel')}
      </Button>
    </p>
  );
}
