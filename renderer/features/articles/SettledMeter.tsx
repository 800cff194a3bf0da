import './account.css';
import type { ArticleRow } from '../../../electron/common/articleRow.ts';
import { useWords } from '../../app/language.ts';
import { Icon } from '../../components/Icon.tsx';

/** How far an article's numbers are settled: facts reviewed, and what nothing explains; a tick once a person said so. */
export function SettledMeter({ row }: { row: ArticleRow }) {
  const t = useWords();
  const { minorTaken, unreviewed, setAside, unexplained, completedAt } = row;
  // Minor figures ask for no review.
  const taken = row.taken - minorTaken;
  const reviewed = Math.max(0, taken - unreviewed);
  const words = t('extract:account.settled', { reviewed, taken, setAside, unexplained });
  const all = Math.max(1, taken + unexplained);
  const width = (count: number): { width: string } => ({ width: `${(100 * count) / all}%` });
  return (
    <span className="settled" role="img" aria-label={words} title={words}>
      <span className="settled-bar">
        <span className="is-reviewed" style={width(reviewed)} />
        <span className="is-open" style={width(Math.min(unreviewed, taken))} />
        <span className="is-unexplained" style={width(unexplained)} />
      </span>
      {completedAt !== null && <Icon name="check" />}
    </span>
  );
}
