import { type ArticleRow, ENCODINGS } from '../../../electron/common/articleRow.ts';
import { useWords } from '../../app/language.ts';
import { useRead, useWrite } from '../../app/queries.ts';
import { Badge } from '../../components/Badge.tsx';

/** Below this the program is not sure of the encoding. */
const SURE = 0.9;

/** How the file was decoded, and how else it could be: each with the lines that it would give. */
export function ReadAgain({ articleId }: { articleId: ArticleRow['id'] }) {
  const t = useWords();
  const { data } = useRead('articles.encodings', { id: articleId });
  const { mutate, isPending } = useWrite('articles.setEncoding');
  if (!data || data.candidates.length === 0) return null;
  const known = new Map(data.candidates.map((candidate) => [candidate.encoding, candidate]));
  return (
    <details className="read-again" open={data.confidence < SURE && !data.isGiven}>
      <summary>
        {t('plan:readAgain.now', { encoding: t(`plan:encoding.${data.encoding}`) })}{' '}
        {!data.isGiven && data.confidence < 1 && (
          <Badge tone={data.confidence < SURE ? 'amber' : 'grey'}>
            {t('plan:sure', { percent: Math.round(data.confidence * 100) })}
          </Badge>
        )}
      </summary>
      <p className="muted">{t('plan:readAgain.why')}</p>
      <fieldset disabled={isPending} aria-label={t('plan:readAs')}>
        {ENCODINGS.filter((encoding) => encoding === data.encoding || known.has(encoding)).map((encoding) => (
          <label key={encoding} className="read-again-one">
            <input
              type="radio"
              name="encoding"
              data-testid={`article-encoding-${encoding}`}
              checked={encoding === data.encoding}
              onChange={() => mutate({ id: articleId, encoding })}
            />
            <span>
              <b>{t(`plan:encoding.${encoding}`)}</b>
              <span className="read-again-lines">{known.get(encoding)?.firstLines.slice(0, 2).join('\n')}</span>
            </span>
          </label>
        ))}
      </fieldset>
    </details>
  );
}
