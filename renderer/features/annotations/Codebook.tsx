import { useState } from 'react';
import type { TagRow } from '../../../electron/common/annotation.ts';
import { TAG_COLOURS, type TagColour } from '../../../electron/common/tagColours.ts';
import { describeError } from '../../app/errors.ts';
import { useWords } from '../../app/language.ts';
import { useRead, useWrite } from '../../app/queries.ts';
import { Button } from '../../components/Button.tsx';
import { Choice } from '../../components/Choice.tsx';
import { Field } from '../../components/Field.tsx';
import { TagChip } from '../../components/TagChip.tsx';
import { WriteButton } from '../../components/WriteButton.tsx';

/** The tags with what they mean and how often they were given. */
export function Codebook() {
  const t = useWords();
  const { data: tags = [] } = useRead('tags.list', {});
  const [open, setOpen] = useState<TagRow | 'new' | null>(null);
  return (
    <div className="codebook">
      <table className="table">
        <thead>
          <tr>
            {(['name', 'definition', 'uses'] as const).map((column) => (
              <th key={column} scope="col" className={column === 'uses' ? 'is-number' : ''}>
                {t(`reading:codebook.${column}`)}
              </th>
            ))}
            <th scope="col">
              <span className="visually-hidden">{t('reading:codebook.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {tags.map((tag) => (
            <TagLine key={tag.id} tag={tag} onEdit={() => setOpen(tag)} />
          ))}
        </tbody>
      </table>
      {tags.length === 0 && <p className="muted codebook-empty">{t('reading:codebook.empty')}</p>}
      {open === null ? (
        <WriteButton look="primary" data-testid="tag-new" onClick={() => setOpen('new')}>
          {t('reading:codebook.new')}
        </WriteButton>
      ) : (
        <TagForm
          key={open === 'new' ? 'new' : open.id}
          tag={open === 'new' ? null : open}
          next={TAG_COLOURS[tags.length % TAG_COLOURS.length] ?? 'grey'}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}

function TagLine({ tag, onEdit }: { tag: TagRow; onEdit: () => void }) {
  const t = useWords();
  const { mutate, isPending } = useWrite('tags.trash');
  return (
    <tr>
      <td>
        <TagChip tag={tag} />
      </td>
      <td className="codebook-definition">{tag.definition}</td>
      <td className="is-number">{tag.uses}</td>
      <td>
        <span className="reading-actions">
          <WriteButton isSmall onClick={onEdit}>
            {t('fact.edit')}
          </WriteButton>
          <WriteButton isSmall disabled={isPending} onClick={() => mutate({ id: tag.id })}>
            {t('reading:annotation.trash')}
          </WriteButton>
        </span>
      </td>
    </tr>
  );
}

interface FormProps {
  readonly tag: TagRow | null;
  /** The colour that a new one begins with. */
  readonly next: TagColour;
  readonly onClose: () => void;
}

function TagForm({ tag, next, onClose }: FormProps) {
  const t = useWords();
  const [name, setName] = useState(tag?.name ?? '');
  const [definition, setDefinition] = useState(tag?.definition ?? '');
  const [colour, setColour] = useState<TagColour>(tag?.colour ?? next);
  const { mutate, error, isPending } = useWrite('tags.save', { isQuiet: true });
  const save = (): void =>
    mutate({ ...(tag && { id: tag.id }), name: name.trim(), definition, colour }, { onSuccess: onClose });
  return (
    <form
      className="tag-form"
      aria-label={t(tag ? 'reading:codebook.edit' : 'reading:codebook.new')}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Field label={t('reading:codebook.name')} error={error ? describeError(error, t) : null}>
        <input
          className="input"
          data-testid="tag-name"
          required
          maxLength={80}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </Field>
      <Choice
        label={t('reading:codebook.colour')}
        value={colour}
        options={TAG_COLOURS.map((value) => ({ value, text: t(`reading:colour.${value}`) }))}
        onChange={(value) => setColour(value as TagColour)}
      />
      <Field label={t('reading:codebook.definition')}>
        <textarea
          className="input"
          rows={2}
          maxLength={4000}
          value={definition}
          onChange={(event) => setDefinition(event.target.value)}
        />
      </Field>
      <div className="reading-actions">
        <TagChip tag={{ name: name || '…', colour, definition }} />
        <WriteButton type="submit" look="primary" data-testid="tag-save" disabled={isPending}>
          {t('common.save')}
        </WriteButton>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
      </div>
    </form>
  );
}
