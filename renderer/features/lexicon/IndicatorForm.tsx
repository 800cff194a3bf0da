import { useState } from 'react';
import type { IndicatorWords, LexiconRow } from '../../../electron/common/lexiconEntry.ts';
import { MEASURES, type Measure } from '../../../electron/common/vocabulary.ts';
import { useWords } from '../../app/language.ts';
import { lexiconView } from '../../app/lexiconView.ts';
import { useRead } from '../../app/queries.ts';
import { useStore } from '../../app/store.ts';
import { useWording } from '../../app/wording.ts';
import { Choice } from '../../components/Choice.tsx';
import { Field } from '../../components/Field.tsx';
import { EntryActions } from './EntryActions.tsx';
import { makeKey } from './newEntry.ts';
import { useSaveEntry } from './runEdit.ts';

const LISTS = ['names', 'nouns', 'with'] as const;
type Words = Record<(typeof LISTS)[number], string>;

const toLines = (words: readonly string[]): string => words.join('\n');
const toWords = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
];

/** Built-in words that are not in the list any more count no more; the rest of the list is the analyst's. */
function listDropped(before: IndicatorWords, after: Pick<IndicatorWords, (typeof LISTS)[number]>): string[] {
  const kept = new Set(LISTS.flatMap((list) => after[list]));
  return LISTS.flatMap((list) => before[list]).filter((word) => !kept.has(word));
}

export function IndicatorForm({ entry, row }: { entry: IndicatorWords; row: LexiconRow | null }) {
  const t = useWords();
  const wording = useWording();
  const { adopts } = useStore(lexiconView);
  const { data: choices } = useRead('lexicon.choices', {});
  const save = useSaveEntry();
  const [draft, setDraft] = useState(entry);
  const [lines, setLines] = useState<Words>({
    names: toLines(entry.names),
    nouns: toLines(entry.nouns),
    with: toLines(entry.with),
  });
  const set = (change: Partial<IndicatorWords>): void => setDraft((now) => ({ ...now, ...change }));
  const submit = async (): Promise<void> => {
    const words = { names: toWords(lines.names), nouns: toWords(lines.nouns), with: toWords(lines.with) };
    const known = row?.own?.list === 'indicator' ? row.own.without : [];
    const dropped = row && row.origin !== 'own' ? listDropped(entry, words) : [];
    const all = new Set([...words.names, ...words.nouns, ...words.with]);
    const without = [...new Set([...known, ...dropped])].filter((word) => !all.has(word));
    const key = row ? entry.key : makeKey(draft.en, draft.zh);
    const en = draft.en.trim() || draft.zh;
    const zh = draft.zh.trim() || draft.en;
    const made = { ...draft, ...words, key, en, zh, without, group: draft.group || (choices?.groups[0]?.key ?? '') };
    await save(made, adopts ? { adopts: { indicatorId: adopts.indicatorId, key } } : {});
  };
  const isReady = (draft.zh + draft.en).trim() !== '' && choices !== undefined;
  return (
    <form className="entry-form" onSubmit={(event) => event.preventDefault()}>
      {adopts && <p className="muted">{t('extract:lexicon.adopting', { name: adopts.name })}</p>}
      <Field label={t('extract:lexicon.field.zh')}>
        <input
          className="input"
          data-testid="entry-zh"
          value={draft.zh}
          onChange={(e) => set({ zh: e.target.value })}
        />
      </Field>
      <Field label={t('extract:lexicon.field.en')}>
        <input
          className="input"
          data-testid="entry-en"
          value={draft.en}
          onChange={(e) => set({ en: e.target.value })}
        />
      </Field>
      {LISTS.map((list) => (
        <Field key={list} label={t(`extract:lexicon.field.${list}`)} hint={t(`extract:lexicon.hint.${list}`)}>
          <textarea
            className="input"
            rows={list === 'names' ? 5 : 2}
            data-testid={`entry-${list}`}
            value={lines[list]}
            onChange={(e) => setLines((now) => ({ ...now, [list]: e.target.value }))}
          />
        </Field>
      ))}
      <div className="entry-pair">
        <Choice
          label={t('extract:lexicon.field.unitKind')}
          value={draft.unit[0] ?? ''}
          options={(choices?.unitKinds ?? []).map((value) => ({
            value,
            text: t(`extract:lexicon.unitKindOf.${value}`),
          }))}
          onChange={(value) => set({ unit: [value] })}
        />
        <Choice
          label={t('extract:lexicon.field.measure')}
          value={draft.measure ?? ''}
          none={t('extract:lexicon.noMeasure')}
          options={MEASURES.map((value) => ({ value, text: t(`measure.${value}`) }))}
          onChange={(value) => set({ measure: value === '' ? null : (value as Measure) })}
        />
      </div>
      <Choice
        label={t('extract:lexicon.field.group')}
        value={draft.group || (choices?.groups[0]?.key ?? '')}
        options={(choices?.groups ?? []).map((group) => ({ value: group.key, text: wording.name(group) }))}
        onChange={(group) => set({ group })}
      />
      <EntryActions row={row} isReady={isReady} onSave={() => void submit()} />
    </form>
  );
}
