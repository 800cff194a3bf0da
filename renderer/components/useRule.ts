import type { ArticleId } from '../../electron/common/ids.ts';
import type { Ruling } from '../../electron/common/ruling.ts';
import { useWrite } from '../app/queries.ts';
import { showToast } from '../app/toasts.ts';

/** Rules on a passage or a repair of the file that an article stands in, and says what became of it. */
export function useRule(id: ArticleId) {
  const { mutate, isPending } = useWrite('articles.rule');
  const say = (ruling: Ruling, told?: string): void =>
    mutate({ id, ruling }, { onSuccess: () => told && showToast({ tone: 'success', text: told }) });
  return { say, isPending };
}
