import { useWords } from './language.ts';
import { useRead } from './queries.ts';

/** Why nothing can be changed, in words that name who holds the project; null where everything can. */
export function useReadOnly(): string | null {
  const t = useWords();
  const { data: project } = useRead('project.info', {});
  if (!project?.isReadOnly) return null;
  const { lockedBy } = project;
  return lockedBy ? t('status.lockedBy', { user: lockedBy.user, host: lockedBy.host }) : t('status.readOnly');
}
