import { type SyntheticEvent, useState } from 'react';
import type { ArticleText } from '../../../electron/common/articleRow.ts';
import { edtfDate } from '../../../electron/common/period.ts';
import { describeError } from '../../app/errors.ts';
import { useWords } from '../../app/language.ts';
import { useWrite } from '../../app/queries.ts';
import { Badge } from '../../components/Badge.tsx';
import { Button } from '../../components/Button.tsx';
import { DateReason } from '../../components/DateReason.tsx';
import { Field } from '../../components/Field.tsx';
import { WriteButton } from '../../components/WriteButton.tsx';

/** A date that is not stated is asked for, with what speaks for one; a derived one can be confirmed or corrected. */
export function DateForm({ article }: { article: ArticleText }) {
  const t = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const needs = article.date === null;
  if (!needs && !isOpen)
    return (
      <div className="date-line">
        <span className="muted">{t('article.dateLabel')}</span> <span>{article.date}</span>
        <Badge tone={article.dateBasis === 'derived' ? 'amber' : 'grey'}>{t(`dateBasis.${article.dateBasis}`)}</Badge>
        <DateReason reason={article.dateReason} />
        <WriteButton isSmall look="minimal" data-testid="article-change-date" onClick={() => setIsOpen(true)}>
          {t('article.changeDate')}
        </WriteButton>
      </div>
    );
  return <DateEntry article={article} onDone={() => setIsOpen(false)} />;
}

function DateEntry({ article, onDone }: { article: ArticleText; onDone: () => void }) {
  const t = useWords();
  const [typed, setTyped] = useState(article.date ?? '');
  const [isBad, setIsBad] = useState(false);
  const { mutate, isPending, error } = useWrite('articles.edit', { isQuiet: true });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const date = typed.trim();
    const isGood = edtfDate.safeParse(date).success;
    setIsBad(!isGood);
    if (isGood) mutate({ id: article.id, patch: { date } }, { onSuccess: onDone });
  };
  const problem = isBad ? t('article.badDate') : error ? describeError(error, t) : null;
  return (
    <form className="date-form" onSubmit={submit}>
      <p>
        <b>{t(article.date === null ? 'article.dateNeeded' : 'article.dateCorrect')}</b>{' '}
        <DateReason reason={article.dateReason} />
      </p>
      <div className="date-form-row">
        <Field label={t('article.dateLabel')} error={problem} hint={t('article.dateForm')}>
          <input
            className="input"
            data-testid="article-date"
            value={typed}
            onChange={(e) => setTyped(e.target.value)}
          />
        </Field>
        <WriteButton type="submit" look="primary" data-testid="article-date-save" disabled={isPending}>
          {t('article.setDate')}
        </WriteButton>
        {article.date !== null && <Button onClick={onDone}>{t('common.cancel')}</Button>}
      </div>
    </form>
  );
}
