import type { ReactElement } from 'react';
import { ArticlesPlace } from '../features/articles/ArticlesPlace.tsx';
import { ChartsPlace } from '../features/charts/ChartsPlace.tsx';
import { EvaluatePlace } from '../features/evaluate/EvaluatePlace.tsx';
import { ExportsPlace } from '../features/exports/ExportsPlace.tsx';
import { FactsPlace } from '../features/facts/FactsPlace.tsx';
import { FindingsPlace } from '../features/findings/FindingsPlace.tsx';
import { HistoryPlace } from '../features/history/HistoryPlace.tsx';
import { LexiconPlace } from '../features/lexicon/LexiconPlace.tsx';
import { MatrixPlace } from '../features/matrix/MatrixPlace.tsx';
import { type Place, useRoute } from './route.ts';

const VIEWS: Record<Place, (props: { onImport: () => void }) => ReactElement | null> = {
  matrix: MatrixPlace,
  articles: ArticlesPlace,
  facts: FactsPlace,
  findings: FindingsPlace,
  charts: ChartsPlace,
  exports: ExportsPlace,
  history: HistoryPlace,
  lexicon: LexiconPlace,
  evaluate: EvaluatePlace,
};

export function PlaceView({ onImport }: { onImport: () => void }) {
  const View = VIEWS[useRoute().place];
  return <View onImport={onImport} />;
}
