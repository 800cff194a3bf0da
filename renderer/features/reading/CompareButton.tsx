import type { FactDetail } from '../../../electron/common/factRow.ts';
import { reportError } from '../../app/errors.ts';
import { useHotkeys } from '../../app/hotkeys.ts';
import { useWords } from '../../app/language.ts';
import { useSession } from '../../app/queries.ts';
import type { Session } from '../../app/session.ts';
import { showToast } from '../../app/toasts.ts';
import { Button } from '../../components/Button.tsx';
import { openBeside, spotOfFact } from './desk.ts';
import { listRivals } from './listRivals.ts';

/** Puts a fact and what it is in conflict or in a series with beside each other; answers whether there is any. */
async function compareFact(session: Session, fact: FactDetail): Promise<boolean> {
  const rivals = await listRivals(session, fact);
  const [first] = rivals;
  if (first === undefined) return false;
  openBeside(spotOfFact(fact), spotOfFact(await session.call('facts.get', { id: first })), rivals);
  return true;
}

interface Props {
  readonly fact: FactDetail;
  readonly hasKeys?: boolean;
  readonly isSmall?: boolean;
}

export function CompareButton({ fact, hasKeys = true, isSmall = true }: Props) {
  const t = useWords();
  const session = useSession();
  const compare = (): void => {
    compareFact(session, fact)
      .then((hasRival) => hasRival || showToast({ tone: 'plain', text: t('reading:compare.alone') }))
      .catch(reportError);
  };
  useHotkeys(hasKeys ? { c: compare } : {});
  return (
    <Button
      isSmall={isSmall}
      {...(hasKeys && { hotkey: 'C' })}
      data-testid="fact-compare"
      title={t('reading:compare.hint')}
      onClick={compare}
    >
      {t('reading:compare.button')}
    </Button>
  );
}
