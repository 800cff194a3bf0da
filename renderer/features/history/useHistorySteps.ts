import { reportError } from '../../app/errors.ts';
import { useWords } from '../../app/language.ts';
import { useSession } from '../../app/queries.ts';
import { showToast } from '../../app/toasts.ts';

/** One step back or forth, whichever place is open, told in a line. */
export function useHistorySteps(): { readonly undo: () => void; readonly redo: () => void } {
  const session = useSession();
  const t = useWords();
  const step = (call: 'history.undo' | 'history.redo', word: 'undone' | 'redone') => (): void => {
    session
      .call(call, {})
      .then((rows) => showToast({ tone: 'plain', text: t(`history.${word}`, { count: rows.length }) }))
      .catch(reportError);
  };
  return { undo: step('history.undo', 'undone'), redo: step('history.redo', 'redone') };
}
