import { keyOfEntry, type LexiconEntry } from '../../../electron/common/lexiconEntry.ts';
import type { CallInput, CallOutput } from '../../../electron/contract/index.ts';
import { reportError } from '../../app/errors.ts';
import { runJob } from '../../app/jobs.ts';
import { useWords } from '../../app/language.ts';
import { lexiconView } from '../../app/lexiconView.ts';
import { useSession } from '../../app/queries.ts';
import { showToast } from '../../app/toasts.ts';

type Edit = CallInput<'lexicon.edit'>;

/** Changes the lexicon; what became of the articles is told in a line. Answers whether it was done. */
export function useLexiconEdit(): (edit: Edit) => Promise<boolean> {
  const session = useSession();
  const t = useWords();
  const tell = ({ articles, added, removed }: CallOutput<'lexicon.edit'>): void =>
    showToast({ tone: 'success', text: t('extract:lexicon.saved', { count: articles, added, removed }) });
  return async (edit) => {
    try {
      tell(await runJob(session, 'lexicon.edit', edit));
      return true;
    } catch (error) {
      reportError(error);
      return false;
    }
  };
}

/** Saves one entry and leaves it open. */
export function useSaveEntry(): (entry: LexiconEntry, more?: Partial<Edit>) => Promise<void> {
  const edit = useLexiconEdit();
  return async (entry, more = {}) => {
    const isSaved = await edit({ entries: [entry], ...more });
    if (isSaved) lexiconView.set((view) => ({ ...view, open: keyOfEntry(entry), draft: null, adopts: null }));
  };
}
