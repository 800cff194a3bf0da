import { type KeyboardEvent, useState } from 'react';
import type { AnnotationRow, AnnotationTarget } from '../../../electron/common/annotation.ts';
import type { AnnotationId, TagId } from '../../../electron/common/ids.ts';
import { describeError } from '../../app/errors.ts';
import { useWords } from '../../app/language.ts';
import { useWrite } from '../../app/queries.ts';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { WriteButton } from '../../components/WriteButton.tsx';
import { TagChooser } from './TagChooser.tsx';

interface Props {
  /** What is annotated anew, or the annotation that is edited. */
  readonly target: AnnotationTarget | AnnotationRow;
  readonly onSaved: (id: AnnotationId) => void;
  readonly onClose: () => void;
}

/** A note and tags; saved without either it is a highlight. */
export function AnnotationForm({ target, onSaved, onClose }: Props) {
  const t = useWords();
  const old = 'madeAt' in target ? target : null;
  const [note, setNote] = useState(old?.note ?? '');
  const [tags, setTags] = useState<readonly TagId[]>(old?.tags ?? []);
  const add = useWrite('annotations.add', { isQuiet: true });
  const edit = useWrite('annotations.edit', { isQuiet: true });
  const error = add.error ?? edit.error;
  const save = (): void => {
    const options = { onSuccess: ({ id }: AnnotationRow) => onSaved(id) };
    if ('madeAt' in target) edit.mutate({ id: target.id, note, tags: [...tags] }, options);
    else add.mutate({ target, note, tags: [...tags] }, options);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') onClose();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
  };
  return (
    <form
      className="reading-form annotation-form"
      data-testid="annotation-form"
      aria-label={t('reading:annotate')}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TagChooser value={tags} onChange={setTags} />
      <Field label={t('reading:note')} hint={t('reading:noteHint')} error={error ? describeError(error, t) : null}>
        <textarea
          className="input"
          data-testid="annotation-note"
          rows={3}
          // biome-ignore lint/a11y/noAutofocus: the key T opens the form to type in at once
          autoFocus
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </Field>
      <div className="reading-actions">
        <WriteButton
          type="submit"
          look="primary"
          hotkey={t('key.ctrlEnter')}
          data-testid="annotation-save"
          disabled={add.isPending || edit.isPending}
        >
          {t('common.save')}
        </WriteButton>
        <Button hotkey={t('key.escape')} onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
