import type { ArticleId } from '../../electron/common/ids.ts';
import type { Span } from '../../electron/common/span.ts';
import { useHotkeys } from '../app/hotkeys.ts';
import { useWords } from '../app/language.ts';
import { useWrite } from '../app/queries.ts';
import { useReadOnly } from '../app/readOnly.ts';
import { showToast } from '../app/toasts.ts';
import { WriteButton } from './WriteButton.tsx';

interface Props {
  readonly articleId: ArticleId;
  /** Of the body, in UTF-16 units. */
  readonly span: Span;
  readonly onMade: (factId: number) => void;
}

/** A figure that was not taken becomes a fact by hand: the number in the selection is read at once. */
export function MakeFact({ articleId, span, onMade }: Props) {
  const t = useWords();
  const { mutate, isPending } = useWrite('facts.add');
  const make = (): void =>
    mutate(
      { articleId, span },
      {
        onSuccess: (fact) => {
          showToast({ tone: 'success', text: t('fact.made', { value: fact.quantity.raw }) });
          onMade(fact.id);
        },
      },
    );
  const isReadOnly = useReadOnly() !== null;
  useHotkeys(isReadOnly ? {} : { m: make });
  return (
    <div className="make-fact">
      <WriteButton isSmall hotkey="M" data-testid="fact-make" disabled={isPending} onClick={make}>
        {t('fact.make')}
      </WriteButton>
    </div>
  );
}
