import type { ReactElement } from 'react';
import { AnnotationsPlace } from '../features/annotations/AnnotationsPlace.tsx';
import { ArticlesPlace } from '../features/articles/ArticlesPlace.tsx';
import { ChartsPlace } from '../features/charts/ChartsPlace.tsx';
import { EditionsPlace } from '../features/editions/EditionsPlace.tsx';
import { EvaluatePlace } from '../features/evaluate/EvaluatePlace.tsx';
import { ExportsPlace } from '../features/exports/ExportsPlace.tsx';
import { FactsPlace } from '../features/facts/FactsPlace.tsx';
import { FindingsPlace } from '../features/findings/FindingsPlace.tsx';
import { HistoryPlace } from '../features/history/HistoryPlace.tsx';
import { LedgerPlace } from '../features/ledger/LedgerPlace.tsx';
import { LexiconPlace } from '../features/lexicon/LexiconPlace.tsx';
import { MatrixPlace } from '../features/matrix/MatrixPlace.tsx';
import { ReadingPlace } from '../features/reading/ReadingPlace.tsx';
import { SearchPlace } from '../features/search/SearchPlace.tsx';
import { PlaceBoundary } from './PlaceBoundary.tsx';
import { type Place, useRoute } from './route.ts';

const VIEWS: Record<Place, (props: { onImport: () => void }) => ReactElement | null> = {
  matrix: MatrixPlace,
  articles: ArticlesPlace,
  reading: ReadingPlace,
  facts: FactsPlace,
  annotations: AnnotationsPlace,
  findings: FindingsPlace,
  ledger: LedgerPlace,
  charts: ChartsPlace,
  exports: ExportsPlace,
  editions: EditionsPlace,
  history: HistoryPlace,
  lexicon: LexiconPlace,
  evaluate: EvaluatePlace,
  search: SearchPlace,
};

export function PlaceView({ onImport }: { onImport: () => void }) {
  const { place } = useRoute();
  const View = VIEWS[place];
  return (
    <PlaceBoundary key={place}>
      <View onImport={onImport} />
    </PlaceBoundary>
  );
}
