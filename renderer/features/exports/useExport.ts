import { CallError, type CallInput, type CallOutput } from '../../../electron/contract/index.ts';
import { reportError } from '../../app/errors.ts';
import { runJob } from '../../app/jobs.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useSession } from '../../app/queries.ts';
import type { Session } from '../../app/session.ts';
import { showToast } from '../../app/toasts.ts';

type Input = CallInput<'exports.make'>;
type Made = CallOutput<'exports.make'>;

export interface ExportWish extends Input {
  /** Printed by the host from the HTML that is made. */
  readonly asPdf?: boolean;
  /** The id in the file that is made again. Where it lies unchanged, the new one takes its place. */
  readonly replacesUid?: string;
}

/** Before any work: a file that nobody can print would stand in the list of exports. */
async function refuseUnprintable(session: Session): Promise<void> {
  const { canPrint } = await session.call('host.info', {});
  if (!canPrint) throw new CallError('no-printer');
}

/** The file as it is, or printed. */
async function print(session: Session, made: Made): Promise<Made> {
  return { ...made, ...(await session.call('host.printPdf', { handle: made.handle })) };
}

/** Makes a file and hands it over. Progress stands in the status bar, where it can be cancelled. */
export function useExport(): (wish: ExportWish) => Promise<void> {
  const t = useWords();
  const session = useSession();
  const language = useLanguage();
  return async ({ asPdf = false, replacesUid, ...input }) => {
    try {
      if (asPdf) await refuseUnprintable(session);
      const options = { language, ...input.options, isForPrinting: asPdf };
      const made = await runJob(session, 'exports.make', { ...input, options });
      const file = asPdf ? await print(session, made) : made;
      const saved = await session.platform.saveDownload(session.client, {
        ...file,
        ...(replacesUid && { replacesUid }),
      });
      if (saved === 'kept') showToast({ tone: 'success', text: t('exports:editedKept', { name: file.name }) });
      else if (saved) showToast({ tone: 'success', text: t('exports:saved', { name: file.name }) });
    } catch (error) {
      reportError(error);
    }
  };
}
