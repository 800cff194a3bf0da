import type { KeyboardEvent } from 'react';
import type { AnnotationRow } from '../../../electron/common/annotation.ts';
import type { AnnotationId } from '../../../electron/common/ids.ts';
import { describeError } from '../../app/errors.ts';
import { useWords } from '../../app/language.ts';
import { useWrite } from '../../app/queries.ts';
import { useStore } from '../../app/store.ts';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { useReturnFocus } from '../../components/useReturnFocus.ts';
import { WriteButton } from '../../components/WriteButton.tsx';
import { type Annotated, changeNote, draftOf, forgetNote, noteDrafts } from './noteDrafts.ts';
import { TagChooser } from './TagChooser.tsx';

interface Props {
  readonly target: Annotated;
  readonly onSaved: (id: AnnotationId) => void;
  readonly onClose: () => void;
}

/** A note and tags; saved without either it is a highlight. */
export function AnnotationForm({ target, onSaved, onClose }: Props) {
  const t = useWords();
  useReturnFocus();
  const { note, tags } = draftOf(useStore(noteDrafts), target);
  const add = useWrite('annotations.add', { isQuiet: true });
  const edit = useWrite('annotations.edit', { isQuiet: true });
  const error = add.error ?? edit.error;
  const save = (): void => {
    const onSuccess = ({ id }: AnnotationRow): void => {
      forgetNote(target);
      onSaved(id);
    };
    const options = { onSuccess };
    if ('madeAt' in target) edit.mutate({ id: target.id, note, tags: [...tags] }, options);
    else add.mutate({ target, note, tags: [...tags] }, options);
  };
  const cancel = (): void => {
    forgetNote(target);
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') cancel();
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
      <TagChooser value={tags} onChange={(chosen) => changeNote(target, { tags: chosen })} />
      <Field label={t('reading:note')} hint={t('reading:noteHint')} error={error ? describeError(error, t) : null}>
        <textarea
          className="input"
          data-testid="annotation-note"
          rows={3}
          // biome-ignore lint/a11y/noAutofocus: the key T opens the form to type in at once
          autoFocus
          value={note}
          onChange={(event) => changeNote(target, { note: event.target.value })}
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
        <Button hotkey={t('key.escape')} onClick={cancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
