import type { NewsSummary } from '../../../electron/common/edition.ts';
import { useWords } from '../../app/language.ts';
import { Badge, type Tone } from '../../components/Badge.tsx';

const TONES: Readonly<Record<string, Tone>> = { changed: 'amber', stale: 'amber', conflicts: 'red', revised: 'blue' };

/** What there is of each, in the order in which it matters; what is none is not said. */
export function listCounts({
  counts,
  edition,
}: Pick<NewsSummary, 'counts' | 'edition'>): { word: string; name: string; count: number }[] {
  const words = {
    new: 'new',
    revised: 'revised',
    stale: 'stale',
    changed: edition === null ? 'changedUnpublished' : 'changed',
    conflicts: 'conflicts',
    charts: 'charts',
  } as const;
  return (Object.keys(words) as (keyof typeof words)[])
    .map((name) => ({ name, word: words[name], count: counts[name] }))
    .filter(({ count }) => count > 0);
}

export function CountLine({ news }: { news: Pick<NewsSummary, 'counts' | 'edition'> }) {
  const t = useWords();
  const listed = listCounts(news);
  if (listed.length === 0) return <span className="muted">{t('edition:count.nothing')}</span>;
  return (
    <span className="news-counts" data-testid="news-counts">
      {listed.map(({ name, word, count }) => (
        <Badge key={name} tone={TONES[name] ?? 'grey'}>
          {t(`edition:count.${word}`, { count })}
        </Badge>
      ))}
    </span>
  );
}
