import type { AnnotationId, FactId } from '../../../electron/common/ids.ts';
import type { Span } from '../../../electron/common/span.ts';
import { useWords } from '../../app/language.ts';
import { useWrite } from '../../app/queries.ts';
import { navigate } from '../../app/route.ts';
import { showToast } from '../../app/toasts.ts';
import { Button } from '../../components/Button.tsx';
import { WriteButton } from '../../components/WriteButton.tsx';
import { type Settling, settling } from './desk.ts';

/** Ties an orphan to the words that a person selected. */
export function SettleBar({ orphan, span }: { orphan: Settling; span: Span }) {
  const t = useWords();
  const annotation = useWrite('annotations.anchor');
  const fact = useWrite('facts.anchor');
  const done = (): void => {
    settling.set(null);
    showToast({ tone: 'success', text: t('reading:orphan.settled') });
    if (orphan.kind === 'annotation') navigate('annotations', orphan.id);
  };
  const put = (): void => {
    const options = { onSuccess: done };
    if (orphan.kind === 'annotation') annotation.mutate({ id: orphan.id as AnnotationId, span }, options);
    else fact.mutate({ id: orphan.id as FactId, span }, options);
  };
  return (
    <div className="selection-bar">
      <span className="clip">{t('reading:orphan.choose', { quote: orphan.quote })}</span>
      <WriteButton isSmall look="primary" data-testid="orphan-put" onClick={put}>
        {t('reading:orphan.put')}
      </WriteButton>
      <Button isSmall onClick={() => settling.set(null)}>
        {t('common.cancel')}
      </Button>
    </div>
  );
}
