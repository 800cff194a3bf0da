import { useState } from 'react';
import type { FactPreview } from '../../../electron/common/factRow.ts';
import type { ArticleId, FactId } from '../../../electron/common/ids.ts';
import type { Span } from '../../../electron/common/span.ts';
import { describeError } from '../../app/errors.ts';
import { useWords } from '../../app/language.ts';
import { useRead, useWrite } from '../../app/queries.ts';
import { showToast } from '../../app/toasts.ts';
import { Button } from '../../components/Button.tsx';
import { Loading } from '../../components/Loading.tsx';
import { FactForm } from '../facts/FactForm.tsx';
import { startDraft, toPatch } from '../facts/factDraft.ts';

interface Props {
  readonly articleId: ArticleId;
  readonly span: Span;
  readonly onMade: (id: FactId) => void;
  readonly onClose: () => void;
}

/** The words that were selected, read at once and shown as a fact; nothing is kept until it is saved. */
export function NewFact(props: Props) {
  const t = useWords();
  const { articleId, span, onClose, onMade } = props;
  const { data: preview, error } = useRead('facts.preview', { articleId, span });
  if (error)
    return (
      <section className="reading-form" aria-label={t('reading:fact.new')}>
        <p className="field-error" role="alert">
          {describeError(error, t)}
        </p>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
      </section>
    );
  return (
    <section className="reading-form" aria-label={t('reading:fact.new')} data-testid="new-fact">
      {!preview && <Loading />}
      {preview?.takenBy && <Taken id={preview.takenBy} onOpen={onMade} />}
      {preview && <Fields preview={preview} {...props} />}
    </section>
  );
}

function Taken({ id, onOpen }: { id: FactId; onOpen: (id: FactId) => void }) {
  const t = useWords();
  return (
    <p className="reading-note">
      {t('reading:fact.taken')}{' '}
      <Button isSmall onClick={() => onOpen(id)}>
        {t('reading:fact.open')}
      </Button>
    </p>
  );
}

function Quoted({ preview: { sentenceText, sentenceStart, span } }: { preview: FactPreview }) {
  const [start, end] = [span.start - sentenceStart, span.end - sentenceStart];
  return (
    <p className="sentence reading-quote">
      {sentenceText.slice(0, start)}
      <mark className="text-current is-plain">{sentenceText.slice(start, end)}</mark>
      {sentenceText.slice(end)}
    </p>
  );
}

function Fields({ preview, articleId, span, onMade, onClose }: Props & { preview: FactPreview }) {
  const t = useWords();
  const [before] = useState(() => startDraft(preview));
  const [draft, setDraft] = useState(before);
  const { mutate, error, isPending } = useWrite('facts.add', { isQuiet: true });
  const save = (): void => {
    const reason = draft.reason.trim();
    mutate(
      { articleId, span, patch: toPatch(before, draft), ...(reason && { reason }) },
      {
        onSuccess: (fact) => {
          showToast({ tone: 'success', text: t('fact.made', { value: fact.quantity.raw }) });
          onMade(fact.id);
        },
      },
    );
  };
  return (
    <>
      <Quoted preview={preview} />
      <FactForm
        label={t('reading:fact.new')}
        draft={draft}
        error={error}
        isPending={isPending}
        change={(patch) => setDraft((now) => ({ ...now, ...patch }))}
        onSave={save}
        onClose={onClose}
      />
    </>
  );
}
