import type { FactId } from '../../../electron/common/ids.ts';
import { useWords } from '../../app/language.ts';
import { Empty } from '../../components/Empty.tsx';
import { FactCard } from '../../components/FactCard.tsx';

/** The sentences behind the line that is chosen, the earlier one first. */
export function Sentences({ factIds }: { factIds: readonly FactId[] }) {
  const t = useWords();
  return (
    <aside
      className="pane is-right scroll news-evidence"
      aria-label={t('edition:news.evidence')}
      data-testid="news-evidence"
    >
      {factIds.length === 0 ? (
        <Empty title={t('edition:news.choose')} />
      ) : (
        factIds.map((id) => <FactCard key={id} factId={id} />)
      )}
    </aside>
  );
}
