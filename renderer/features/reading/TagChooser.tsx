import { type KeyboardEvent, useRef, useState } from 'react';
import type { TagId } from '../../../electron/common/ids.ts';
import { TAG_COLOURS } from '../../../electron/common/tagColours.ts';
import { useWords } from '../../app/language.ts';
import { useRead, useWrite } from '../../app/queries.ts';
import { Button } from '../../components/Button.tsx';
import { TagChip } from '../../components/TagChip.tsx';

interface Props {
  readonly value: readonly TagId[];
  readonly onChange: (tags: TagId[]) => void;
}

/** Every tag of the codebook to switch on and off, and a field that makes one on the way. */
export function TagChooser({ value, onChange }: Props) {
  const t = useWords();
  const { data: tags = [] } = useRead('tags.list', {});
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const { mutate } = useWrite('tags.save');
  const name = typed.trim();
  const shown = tags.filter((tag) => name === '' || tag.name.toLocaleLowerCase().includes(name.toLocaleLowerCase()));
  const toggle = (id: TagId): void => onChange(value.includes(id) ? value.filter((one) => one !== id) : [...value, id]);
  const take = (): void => {
    const [first] = shown;
    if (name === '') return;
    setTyped('');
    // The button that was pressed goes away with the words: keys go on in the form.
    field.current?.focus();
    const colour = TAG_COLOURS[tags.length % TAG_COLOURS.length] ?? 'grey';
    if (first) toggle(first.id);
    else mutate({ name, colour }, { onSuccess: ({ id }) => onChange([...value, id]) });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    take();
  };
  return (
    <fieldset className="tag-chooser">
      <legend>{t('reading:tags')}</legend>
      {shown.map((tag) => (
        <button
          key={tag.id}
          type="button"
          className="tag-option"
          data-testid={`tag-${tag.name}`}
          aria-pressed={value.includes(tag.id)}
          onClick={() => toggle(tag.id)}
        >
          <TagChip tag={tag} />
        </button>
      ))}
      <input
        ref={field}
        className="input"
        data-testid="tag-find"
        aria-label={t('reading:tag.find')}
        placeholder={t('reading:tag.find')}
        maxLength={80}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {name !== '' && shown.length === 0 && (
        <Button isSmall data-testid="tag-make" onClick={take}>
          {t('reading:tag.make', { name })}
        </Button>
      )}
    </fieldset>
  );
}
