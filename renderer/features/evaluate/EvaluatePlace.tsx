import './evaluate.css';
import { useCallback, useEffect, useState } from 'react';
import type { Evaluation } from '../../../electron/common/evaluation.ts';
import { runJob } from '../../app/jobs.ts';
import { useWords } from '../../app/language.ts';
import { useSession } from '../../app/queries.ts';
import { navigate, useWindowTitle } from '../../app/route.ts';
import { Badge } from '../../components/Badge.tsx';
import { Button } from '../../components/Button.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Loading } from '../../components/Loading.tsx';
import { Misses } from './Misses.tsx';
import { FieldScores, ScoreCards, ScoreTables } from './Scores.tsx';

/** How well extraction does on the articles that the analyst settled. */
export function EvaluatePlace() {
  const t = useWords();
  const session = useSession();
  useWindowTitle(t('window.title', { place: t('extract:evaluate.title') }));
  const [result, setResult] = useState<Evaluation | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const [isRunning, setIsRunning] = useState(false);
  const run = useCallback((): void => {
    setIsRunning(true);
    setError(null);
    runJob(session, 'extraction.evaluate', {})
      .then(setResult)
      .catch(setError)
      .finally(() => setIsRunning(false));
  }, [session]);
  useEffect(run, [run]);
  return (
    <section className="pane evaluate-place">
      <header className="place-head">
        <h1>{t('extract:evaluate.title')}</h1>
        {result && <Badge tone="blue">{t('extract:evaluate.articles', { count: result.articles })}</Badge>}
        {result && result.unreviewed > 0 && (
          <Badge tone="amber">{t('extract:evaluate.unreviewed', { count: result.unreviewed })}</Badge>
        )}
        <div className="place-head-end">
          <Button isSmall disabled={isRunning} data-testid="evaluate-run" onClick={run}>
            {t(isRunning ? 'extract:evaluate.running' : 'extract:evaluate.run')}
          </Button>
        </div>
      </header>
      <p className="muted evaluate-intro">{t('extract:evaluate.intro')}</p>
      {result === null || error ? <Loading of={{ error, refetch: run }} /> : <Outcome result={result} />}
    </section>
  );
}

/** The scores, or why there are none to show. */
function Outcome({ result }: { result: Evaluation }) {
  const t = useWords();
  const { articles, total } = result;
  if (articles > 0 && total.truth + total.found > 0) return <Report result={result} />;
  const word = articles === 0 ? 'none' : 'bare';
  return (
    <Empty title={t(`extract:evaluate.${word}Title`)} text={t(`extract:evaluate.${word}Text`)}>
      <Button onClick={() => navigate('articles')}>{t('extract:evaluate.toArticles')}</Button>
    </Empty>
  );
}

function Report({ result }: { result: Evaluation }) {
  return (
    <div className="scroll evaluate-scroll" data-testid="evaluation">
      <ScoreCards total={result.total} />
      <FieldScores fields={result.fields} />
      <Misses result={result} />
      <ScoreTables result={result} />
    </div>
  );
}
