import { type SyntheticEvent, useState } from 'react';
import type { EncodingCandidate, PlannedArticle, PlanRow } from '../../../electron/common/importPlan.ts';
import { edtfDate } from '../../../electron/common/period.ts';
import { useWords } from '../../app/language.ts';
import { Badge } from '../../components/Badge.tsx';
import { Button } from '../../components/Button.tsx';
import { DateReason } from '../../components/DateReason.tsx';
import type { PlanEdit } from './PlanStep.tsx';
import { SURE } from './PlanTable.tsx';

interface Props {
  readonly row: PlanRow;
  readonly isBusy: boolean;
  readonly onEdit: (edit: PlanEdit) => Promise<void>;
}

/** One file closely: the ways to decode it with what they would read, and each article in it. */
export function PlanDetail({ row, isBusy, onEdit }: Props) {
  const t = useWords();
  const target = { ids: [row.id] };
  return (
    <section className="plan-detail" aria-label={t('plan:detail', { name: row.name })} data-testid="plan-detail">
      <h3 className="plan-detail-name">{row.name}</h3>
      <p className="muted">
        {[row.format, t('plan:bytes', { size: Math.max(1, Math.round(row.bytes / 1024)) })].filter(Boolean).join(' · ')}
      </p>
      {row.reason && <p className="import-note">{t(`import:reason.${row.reason}`, { name: row.name })}</p>}
      {row.notes.map(({ code, params }) => (
        <p key={code} className="import-note" data-testid="plan-note">
          {t(`import:note.${code}`, params)}
        </p>
      ))}
      {row.candidates.length > 0 && (
        <Encodings row={row} isBusy={isBusy} onChoose={(encoding) => void onEdit({ target, set: { encoding } })} />
      )}
      {row.articles.map((article) => (
        <ArticleCard
          key={article.ordinal}
          article={article}
          isOnly={row.articles.length === 1}
          isBusy={isBusy}
          onDate={(date) =>
            void onEdit({ target, set: { date }, ...(row.articles.length > 1 && { ordinal: article.ordinal }) })
          }
        />
      ))}
    </section>
  );
}

interface EncodingProps {
  readonly row: PlanRow;
  readonly isBusy: boolean;
  readonly onChoose: (encoding: EncodingCandidate['encoding']) => void;
}

function Encodings({ row, isBusy, onChoose }: EncodingProps) {
  const t = useWords();
  const { encoding, confidence, candidates } = row;
  const own = row.articles[0]?.firstLines ?? [];
  const all = [
    ...(encoding === null ? [] : [{ encoding, confidence: confidence ?? 0, firstLines: own }]),
    ...candidates.filter((candidate) => candidate.encoding !== encoding),
  ];
  return (
    <fieldset className="plan-encodings" disabled={isBusy}>
      <legend>{t('plan:readAs')}</legend>
      {all.map((candidate) => (
        <label key={candidate.encoding} className="plan-candidate">
          <input
            type="radio"
            name={`encoding-${row.id}`}
            data-testid={`plan-encoding-${candidate.encoding}`}
            checked={candidate.encoding === encoding}
            onChange={() => onChoose(candidate.encoding)}
          />
          <span>
            <b>{t(`plan:encoding.${candidate.encoding}`)}</b>{' '}
            <Badge tone={candidate.confidence < SURE ? 'amber' : 'green'}>
              {t('plan:sure', { percent: Math.round(candidate.confidence * 100) })}
            </Badge>
            <span className="plan-lines">{candidate.firstLines.slice(0, 2).join('\n')}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

interface CardProps {
  readonly article: PlannedArticle;
  readonly isOnly: boolean;
  readonly isBusy: boolean;
  readonly onDate: (date: string) => void;
}

function ArticleCard({ article, isOnly, isBusy, onDate }: CardProps) {
  const t = useWords();
  const { title, outlet, date, dateBasis, dateReason, echoOf, firstLines, language, ordinal } = article;
  return (
    <article className="plan-card">
      <h4>{title}</h4>
      <p className="muted">
        {[isOnly ? null : t('plan:ordinal', { number: ordinal }), outlet, t(`language.${language}`)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {echoOf && <p className="muted">{t('plan:echoOf', { title: echoOf.title })}</p>}
      <p className="plan-lines">{firstLines.join('\n')}</p>
      <p>
        {date ? <b>{date}</b> : <Badge tone="amber">{t('plan:noDate')}</Badge>}{' '}
        {date && <span className="muted">{t(`dateBasis.${dateBasis}`)}</span>} <DateReason reason={dateReason} />
      </p>
      {dateBasis !== 'stated' && <DateEntry key={date} date={date} isBusy={isBusy} onDate={onDate} />}
    </article>
  );
}

function DateEntry({ date, isBusy, onDate }: { date: string | null; isBusy: boolean; onDate: (date: string) => void }) {
  const t = useWords();
  const [typed, setTyped] = useState(date ?? '');
  const isGood = edtfDate.safeParse(typed.trim()).success;
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (isGood) onDate(typed.trim());
  };
  return (
    <form className="plan-date-entry" onSubmit={submit}>
      <input
        className="input"
        aria-label={t('article.dateLabel')}
        placeholder={t('plan:datePlaceholder')}
        data-testid="plan-article-date"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button type="submit" isSmall data-testid="plan-article-date-set" disabled={isBusy || !isGood}>
        {t('article.setDate')}
      </Button>
    </form>
  );
}
