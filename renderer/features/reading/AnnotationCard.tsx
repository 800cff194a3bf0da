import { useState } from 'react';
import type { AnnotationId, ArticleId } from '../../../electron/common/ids.ts';
import { useWords } from '../../app/language.ts';
import { useRead, useWrite } from '../../app/queries.ts';
import { useWording } from '../../app/wording.ts';
import { Button } from '../../components/Button.tsx';
import { Markdown } from '../../components/Markdown.tsx';
import { TagChip } from '../../components/TagChip.tsx';
import { WriteButton } from '../../components/WriteButton.tsx';
import { AnnotationForm } from './AnnotationForm.tsx';

interface Props {
  readonly id: AnnotationId;
  readonly articleId: ArticleId;
  readonly onClose: () => void;
}

/** One annotation of the text above: its words, tags and note, and what can be done with it. */
export function AnnotationCard({ id, articleId, onClose }: Props) {
  const t = useWords();
  const wording = useWording();
  const [isEditing, setIsEditing] = useState(false);
  const { data: page } = useRead('annotations.page', { filter: { articleId }, limit: 1000 });
  const { data: tags = [] } = useRead('tags.list', {});
  const trash = useWrite('annotations.trash');
  const row = page?.rows.find((one) => one.id === id);
  if (!row) return null;
  if (isEditing)
    return <AnnotationForm target={row} onSaved={() => setIsEditing(false)} onClose={() => setIsEditing(false)} />;
  const own = tags.filter((tag) => row.tags.includes(tag.id));
  return (
    <section
      className="reading-form annotation-card"
      aria-label={t('reading:annotation.one')}
      data-testid="annotation-card"
    >
      <p className="annotation-head">
        {own.map((tag) => (
          <TagChip key={tag.id} tag={tag} />
        ))}
        <q className="clip">{row.quote}</q>
      </p>
      <Markdown text={row.note} />
      <div className="reading-actions">
        <span className="muted">{t('decision.by', { who: row.madeBy, when: wording.moment(row.madeAt) })}</span>
        <WriteButton isSmall data-testid="annotation-edit" onClick={() => setIsEditing(true)}>
          {t('fact.edit')}
        </WriteButton>
        <WriteButton
          isSmall
          data-testid="annotation-trash"
          disabled={trash.isPending}
          onClick={() => trash.mutate({ id }, { onSuccess: onClose })}
        >
          {t('reading:annotation.trash')}
        </WriteButton>
        <Button isSmall onClick={onClose}>
          {t('common.close')}
        </Button>
      </div>
    </section>
  );
}
