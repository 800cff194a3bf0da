import type { ProjectInfo } from '../../electron/contract/project.ts';
import { useWords } from './language.ts';
import { formatHash, type MainPlace, PLACES, SIDE_PLACES, useRoute } from './route.ts';

type Counts = ProjectInfo['counts'];

const COUNT_OF: Record<MainPlace, (counts: Counts) => number> = {
  matrix: (counts) => counts.stale,
  articles: (counts) => counts.articles,
  reading: () => 0,
  facts: (counts) => counts.facts,
  annotations: () => 0,
  findings: (counts) => counts.troubleOpen,
  ledger: (counts) => counts.stale,
  charts: (counts) => counts.charts,
  exports: () => 0,
  editions: () => 0,
  history: () => 0,
};

function Count({ place, count }: { place: MainPlace; count: number }) {
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
      <div className="side-places">
        {SIDE_PLACES.map((place) => (
          <a
            key={place}
            className="place"
            data-testid={`place-${place}`}
            href={formatHash({ place, id: null })}
            aria-current={place === current ? 'page' : undefined}
          >
            <span>{t(`extract:${place}.title`)}</span>
          </a>
        ))}
      </div>
    </nav>
  );
}
