import type { ProjectInfo } from '../../electron/contract/project.ts';
import { useWords } from './language.ts';
import { formatHash, PLACES, type Place, useRoute } from './route.ts';

type Counts = ProjectInfo['counts'];

const COUNT_OF: Record<Place, (counts: Counts) => number> = {
  matrix: (counts) => counts.stale,
  articles: (counts) => counts.articles,
  facts: (counts) => counts.facts,
  findings: (counts) => counts.troubleOpen,
  charts: (counts) => counts.charts,
  exports: () => 0,
  history: () => 0,
};

function Count({ place, count }: { place: Place; count: number }) {
  const t = useWords();
  if (count === 0) return null;
  const isTrouble = place === 'findings';
  return (
    <span className={`place-count ${isTrouble ? 'is-trouble' : ''}`} title={t(`places.countOf.${place}`, { count })}>
      {count}
    </span>
  );
}

export function Places({ counts }: { counts: Counts }) {
  const t = useWords();
  const current = useRoute().place;
  return (
    <nav className="places" aria-label={t('places.label')}>
      {PLACES.map((place) => (
        <a
          key={place}
          className="place"
          data-testid={`place-${place}`}
          href={formatHash({ place, id: null })}
          aria-current={place === current ? 'page' : undefined}
        >
          <span>{t(`places.${place}`)}</span>
          <Count place={place} count={COUNT_OF[place](counts)} />
        </a>
      ))}
    </nav>
  );
}
