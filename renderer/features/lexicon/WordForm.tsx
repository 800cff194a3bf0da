import { useState } from 'react';
import { type LexiconRow, QUALIFIER_PLACES, type WordEntry } from '../../../electron/common/lexiconEntry.ts';
import { QUALIFIERS, SET_ASIDE_CLASSES } from '../../../electron/common/vocabulary.ts';
import { useWords } from '../../app/language.ts';
import { useRead } from '../../app/queries.ts';
import { Choice } from '../../components/Choice.tsx';
import { Field } from '../../components/Field.tsx';
import { EntryActions } from './EntryActions.tsx';
import { useSaveEntry } from './runEdit.ts';

/** A word of a list and what it means there. */
export function WordForm({ entry, row }: { entry: WordEntry; row: LexiconRow | null }) {
  const t = useWords();
  const save = useSaveEntry();
  const [draft, setDraft] = useState(entry);
  const set = (change: object): void => setDraft((now) => ({ ...now, ...change }) as WordEntry);
  const hint = t(`extract:lexicon.hint.${entry.list === 'name' ? 'name' : 'words'}`);
  return (
    <form className="entry-form" onSubmit={(event) => event.preventDefault()}>
      <Field label={t('extract:lexicon.field.words')} hint={hint}>
        <input
          className="input"
          data-testid="entry-words"
          value={draft.words}
          maxLength={120}
          readOnly={row !== null}
          onChange={(e) => set({ words: e.target.value })}
        />
      </Field>
      <Meaning draft={draft} onChange={set} />
      <EntryActions
        row={row}
        isReady={draft.words.trim() !== '' && isWhole(draft)}
        hasChange={row === null || JSON.stringify(draft) !== JSON.stringify(entry)}
        onSave={() => void save({ ...draft, isRemoved: false })}
      />
    </form>
  );
}

function isWhole(entry: WordEntry): boolean {
  if (entry.list === 'unit') return Boolean(entry.unit && entry.kind);
  return entry.list !== 'qualifier' || Boolean(entry.qualifier && entry.place);
}

function Meaning({ draft, onChange }: { draft: WordEntry; onChange: (change: object) => void }) {
  const t = useWords();
  const { data: choices } = useRead('lexicon.choices', {});
  const none = t('extract:lexicon.choose');
  if (draft.list === 'unit')
    return (
      <>
        <Field label={t('extract:lexicon.field.unit')} hint={t('extract:lexicon.hint.unit')}>
          <input
            className="input"
            data-testid="entry-unit"
            value={draft.unit ?? ''}
            maxLength={60}
            onChange={(e) => onChange({ unit: e.target.value })}
          />
        </Field>
        <Choice
          label={t('extract:lexicon.field.kind')}
          value={draft.kind ?? ''}
          none={none}
          options={(choices?.measuredKinds ?? []).map((value) => ({
            value,
            text: t(`extract:lexicon.measuredKindOf.${value}`),
          }))}
          onChange={(kind) => onChange({ kind })}
        />
      </>
    );
  if (draft.list === 'name')
    return (
      <Choice
        label={t('extract:lexicon.field.class')}
        value={draft.class ?? 'name'}
        options={SET_ASIDE_CLASSES.map((value) => ({ value, text: t(`setAside.${value}`) }))}
        onChange={(value) => onChange({ class: value })}
      />
    );
  if (draft.list !== 'qualifier') return null;
  return (
    <div className="entry-pair">
      <Choice
        label={t('extract:lexicon.field.qualifier')}
        value={draft.qualifier ?? ''}
        none={none}
        options={QUALIFIERS.map((value) => ({ value, text: t(`qualifier.${value}`) }))}
        onChange={(qualifier) => onChange({ qualifier: qualifier || null })}
      />
      <Choice
        label={t('extract:lexicon.field.place')}
        value={draft.place ?? ''}
        none={none}
        options={QUALIFIER_PLACES.map((value) => ({ value, text: t(`extract:lexicon.place.${value}`) }))}
        onChange={(place) => onChange({ place: place || null })}
      />
    </div>
  );
}
