import { reportError } from '../../app/errors.ts';
import { runJob } from '../../app/jobs.ts';
import { useWords } from '../../app/language.ts';
import { useSession } from '../../app/queries.ts';
import { showToast } from '../../app/toasts.ts';

/** What can be done with the project as a whole; failures are told in words. */
export function useProjectActions() {
  const session = useSession();
  const t = useWords();
  const tell = (text: string): void => showToast({ tone: 'success', text });
  const attempt = (work: () => Promise<void>) => (): void => void work().catch(reportError);
  return {
    open: (handle: string) => attempt(async () => void (await session.call('project.open', { handle })))(),
    create: (name: string) =>
      attempt(async () => {
        const handle = await session.call('host.newProject', { name });
        if (handle) await session.call('project.create', { handle, name });
      })(),
    pick: attempt(async () => {
      const handle = await session.call('host.pickProject', {});
      if (handle) await session.call('project.open', { handle });
    }),
    close: attempt(async () => void (await session.call('project.close', {}))),
    saveCopy: attempt(async () => {
      const copy = await runJob(session, 'project.saveCopy', {});
      if (await session.platform.saveDownload(session.client, copy)) tell(t('project.copySaved', { name: copy.name }));
    }),
    check: attempt(async () => {
      const { problems } = await runJob(session, 'project.check', {});
      if (problems.length === 0) return tell(t('project.checkFine'));
      const found = problems.map(({ code }) => code).join(', ');
      showToast({ tone: 'danger', text: t('project.checkFound', { count: problems.length, found }) });
    }),
    openLog: attempt(() => session.platform.openLog(session.client)),
  };
}
