import { useState } from 'react';
import type { Evaluation, EvaluationMiss, MissKind } from '../../../electron/common/evaluation.ts';
import { showSpot } from '../../app/articleSpot.ts';
import { useWords } from '../../app/language.ts';
import { formatHash } from '../../app/route.ts';
import { useWording } from '../../app/wording.ts';
import { Badge } from '../../components/Badge.tsx';
import { Choice } from '../../components/Choice.tsx';
import { sourceView } from '../../components/readingView.ts';

const MOST_ROWS = 300;

/** Every error with the way to its sentence. */
export function Misses({ result }: { result: Evaluation }) {
  const t = useWords();
  const [kind, setKind] = useState('');
  const misses = kind === '' ? result.misses : result.misses.filter((miss) => miss.kind === kind);
  const options = result.kinds.map((each) => ({
    value: each.kind,
    text: `${t(`extract:evaluate.kind.${each.kind}`)} (${each.count})`,
  }));
  if (result.misses.length === 0) return <p className="muted">{t('extract:evaluate.noMisses')}</p>;
  return (
    <section>
      <div className="misses-head">
        <h2>{t('extract:evaluate.misses')}</h2>
        <Choice
          label={t('extract:evaluate.column.kind')}
          value={kind}
          none={t('extract:evaluate.allKinds')}
          options={options}
          onChange={setKind}
        />
      </div>
      <table className="table misses-table">
        <thead>
          <tr>
            {(['kind', 'quote', 'expected', 'got', 'origin'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`extract:evaluate.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {misses.slice(0, MOST_ROWS).map((miss) => (
            <Miss key={`${miss.articleId}:${miss.span.start}:${miss.kind}`} miss={miss} result={result} />
          ))}
        </tbody>
      </table>
      {misses.length + result.moreMisses > MOST_ROWS && (
        <p className="muted">
          {t('extract:evaluate.moreMisses', { count: Math.max(0, misses.length - MOST_ROWS) + result.moreMisses })}
        </p>
      )}
    </section>
  );
}

/** The codes of an error's two sides, in words. */
function useSide(result: Evaluation): (kind: MissKind, value: string | null) => string {
  const t = useWords();
  const wording = useWording();
  return (kind, value) => {
    if (value === null) return t('extract:evaluate.nothing');
    if (kind === 'indicator') {
      const known = result.byIndicator.find(({ key }) => key === value);
      return known ? wording.name(known) : value;
    }
    const branch = { qualifier: 'qualifier', measure: 'measure', direction: 'direction' }[kind as 'qualifier'];
    return branch ? t(`${branch}.${value}`) : value;
  };
}

function Miss({ miss, result }: { miss: EvaluationMiss; result: Evaluation }) {
  const t = useWords();
  const side = useSide(result);
  const { kind, quote, factId, origin, articleId, span } = miss;
  const show = (): void => {
    sourceView.set('cleaned');
    showSpot({ articleId, span });
  };
  return (
    <tr>
      <td>
        <Badge tone={kind === 'magnitude' || kind === 'missed' ? 'red' : 'amber'}>
          {t(`extract:evaluate.kind.${kind}`)}
        </Badge>
      </td>
      <td>
        <button
          type="button"
          className="miss-link"
          data-testid={`miss-${kind}`}
          title={t('extract:evaluate.show')}
          onClick={show}
        >
          {quote}
        </button>
      </td>
      <td>{side(kind, miss.expected)}</td>
      <td>{side(kind, miss.found)}</td>
      <td>
        {factId !== null && (
          <a href={formatHash({ place: 'facts', id: factId })}>
            {origin ? t(`extract:evaluate.origin.${origin}`) : t('status.of.rejected')}
          </a>
        )}
      </td>
    </tr>
  );
}
