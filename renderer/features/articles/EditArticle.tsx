import { type SyntheticEvent, useState } from 'react';
import type { ArticlePatch, ArticleText } from '../../../electron/common/articleRow.ts';
import { edtfDate } from '../../../electron/common/period.ts';
import { LANGUAGES } from '../../../electron/common/vocabulary.ts';
import { describeError } from '../../app/errors.ts';
import { useWords } from '../../app/language.ts';
import { useWrite } from '../../app/queries.ts';
import { replaceRoute } from '../../app/route.ts';
import { showToast } from '../../app/toasts.ts';
import { Button } from '../../components/Button.tsx';
import { Choice } from '../../components/Choice.tsx';
import { Field } from '../../components/Field.tsx';
import { Modal } from '../../components/Modal.tsx';
import { WriteButton } from '../../components/WriteButton.tsx';
import { ReadAgain } from './ReadAgain.tsx';

const TEXTS = ['title', 'outlet', 'originalOutlet', 'byline', 'url'] as const;
const LONGEST = { title: 500, outlet: 500, originalOutlet: 500, byline: 500, url: 2000 } as const;

type Typed = Record<(typeof TEXTS)[number] | 'date', string> & Pick<ArticleText, 'language'>;

const readArticle = (article: ArticleText): Typed => ({
  title: article.title,
  outlet: article.outlet ?? '',
  originalOutlet: article.originalOutlet ?? '',
  byline: article.byline ?? '',
  url: article.url ?? '',
  date: article.date ?? '',
  language: article.language,
});

/** Only what differs: a field that was left alone stays the program's. */
function changeOf(article: ArticleText, typed: Typed): ArticlePatch {
  const before = readArticle(article);
  const changed = Object.entries(typed).filter(([field, value]) => value.trim() !== before[field as keyof Typed]);
  return Object.fromEntries(
    changed.map(([field, value]) => [field, value.trim() === '' ? null : value.trim()]),
  ) as ArticlePatch;
}

/** What is known of an article besides its text, its encoding, and the way to the trash. */
export function EditArticle({ article, onClose }: { article: ArticleText; onClose: () => void }) {
  const t = useWords();
  const [typed, setTyped] = useState(() => readArticle(article));
  const { mutate, isPending, error } = useWrite('articles.edit', { isQuiet: true });
  const trash = useWrite('articles.trash');
  const put = (field: keyof Typed) => (event: { target: { value: string } }) =>
    setTyped({ ...typed, [field]: event.target.value });
  const patch = changeOf(article, typed);
  const isBadDate = typed.date.trim() !== '' && !edtfDate.safeParse(typed.date.trim()).success;
  const isSame = Object.keys(patch).length === 0;
  const save = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (isSame) onClose();
    else if (!isBadDate && typed.title.trim() !== '') mutate({ id: article.id, patch }, { onSuccess: onClose });
  };
  const remove = (): void =>
    trash.mutate(
      { id: article.id },
      {
        onSuccess: () => {
          onClose();
          replaceRoute('articles', null);
          showToast({ tone: 'success', text: t('plan:edit.trashed') });
        },
      },
    );
  return (
    <Modal title={t('plan:edit.title')} onClose={onClose} width={560}>
      <form className="article-edit" onSubmit={save}>
        {TEXTS.map((field) => (
          <Field key={field} label={t(`plan:edit.field.${field}`)}>
            <input
              className="input"
              data-testid={`article-${field}`}
              maxLength={LONGEST[field]}
              required={field === 'title'}
              value={typed[field]}
              onChange={put(field)}
            />
          </Field>
        ))}
        <div className="article-edit-row">
          <Field
            label={t('article.dateLabel')}
            error={isBadDate ? t('article.badDate') : error ? describeError(error, t) : null}
            hint={t('article.dateForm')}
          >
            <input className="input" data-testid="article-edit-date" value={typed.date} onChange={put('date')} />
          </Field>
          <Choice
            label={t('plan:edit.field.language')}
            value={typed.language}
            options={LANGUAGES.map((value) => ({ value, text: t(`language.${value}`) }))}
            onChange={(value) => put('language')({ target: { value } })}
          />
        </div>
        <ReadAgain articleId={article.id} />
        <div className="article-edit-foot">
          <WriteButton data-testid="article-trash" disabled={trash.isPending} onClick={remove}>
            {t('plan:edit.trash')}
          </WriteButton>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <WriteButton type="submit" look="primary" data-testid="article-save" disabled={isPending || isBadDate}>
            {t('common.save')}
          </WriteButton>
        </div>
      </form>
    </Modal>
  );
}
