import { type KeyboardEvent, useState } from 'react';
import type { FactDetail } from '../../../electron/common/factRow.ts';
import { DIRECTIONS, MEASURES, MODALITIES, QUALIFIERS } from '../../../electron/common/vocabulary.ts';
import { describeError } from '../../app/errors.ts';
import { useWords } from '../../app/language.ts';
import { useWrite } from '../../app/queries.ts';
import { useStore } from '../../app/store.ts';
import { Button } from '../../components/Button.tsx';
import { Choice } from '../../components/Choice.tsx';
import { Field } from '../../components/Field.tsx';
import { drafts, type FactDraft, fieldOfError, startDraft, toPatch } from './factDraft.ts';
import { IndicatorInput } from './IndicatorInput.tsx';
import { ScopeFields } from './ScopeFields.tsx';

/** The draft of a fact, kept outside so that it survives moving to another row and back. */
function useDraft(fact: FactDetail) {
  const [before] = useState(() => startDraft(fact));
  const draft = useStore(drafts).get(fact.id) ?? before;
  const change = (patch: Partial<FactDraft>): void =>
    drafts.set((all) => new Map(all).set(fact.id, { ...(all.get(fact.id) ?? before), ...patch }));
  const discard = (): void =>
    drafts.set((all) => {
      const rest = new Map(all);
      rest.delete(fact.id);
      return rest;
    });
  return { before, draft, change, discard };
}

export function FactEditor({ fact, onClose }: { fact: FactDetail; onClose: () => void }) {
  const t = useWords();
  const { before, draft, change, discard } = useDraft(fact);
  const edit = useWrite('facts.edit', { isQuiet: true });
  const patch = toPatch(before, draft);
  const isChanged = Object.keys(patch).length > 0;
  const close = (): void => {
    discard();
    onClose();
  };
  const save = (): void => {
    if (!isChanged) {
      close();
      return;
    }
    const reason = draft.reason.trim();
    edit.mutate({ id: fact.id, patch, ...(reason ? { reason } : {}) }, { onSuccess: close });
  };
  const errorAt = edit.error ? (fieldOfError(edit.error) ?? 'form') : null;
  const errorOf = (field: string): string | null =>
    edit.error && errorAt === field ? describeError(edit.error, t) : null;
  const isElsewhere = errorAt !== null && !['valueText', 'unit', 'periodText'].includes(errorAt);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') close();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
  };
  return (
    <form
      className="fact-editor"
      aria-label={t('fact.edit')}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div className="fact-editor-fields scroll">
        <div className="field-grid">
          <Field label={t('fact.field.valueAsTyped')} error={errorOf('valueText')} hint={t('fact.valueHint')}>
            <input
              className="input"
              data-testid="fact-value"
              // biome-ignore lint/a11y/noAutofocus: the key E opens the form to type in at once
              autoFocus
              value={draft.valueText}
              onChange={(e) => change({ valueText: e.target.value })}
            />
          </Field>
          <Field label={t('fact.field.unit')} error={errorOf('unit')}>
            <input className="input" value={draft.unit} onChange={(e) => change({ unit: e.target.value })} />
          </Field>
          <Choice
            label={t('fact.field.qualifier')}
            value={draft.qualifier}
            options={QUALIFIERS.map((value) => ({ value, text: t(`qualifier.${value}`) }))}
            onChange={(qualifier) => change({ qualifier })}
          />
          <Choice
            label={t('fact.field.measure')}
            value={draft.measure}
            none={t('fact.notStated')}
            options={MEASURES.map((value) => ({ value, text: t(`measure.${value}`) }))}
            onChange={(measure) => change({ measure })}
          />
          <Field label={t('fact.field.period')} error={errorOf('periodText')} hint={t('fact.periodHint')}>
            <input
              className="input"
              data-testid="fact-period"
              value={draft.periodText}
              onChange={(e) => change({ periodText: e.target.value })}
            />
          </Field>
          <label className="check">
            <input type="checkbox" checked={draft.isAsOf} onChange={(e) => change({ isAsOf: e.target.checked })} />
            {t('fact.isAsOf')}
          </label>
        </div>
        <IndicatorInput value={draft.indicator} onChange={(indicator) => change({ indicator })} />
        <div className="field-grid">
          <Field label={t('fact.field.subject')}>
            <input className="input" value={draft.subject} onChange={(e) => change({ subject: e.target.value })} />
          </Field>
          <Field label={t('fact.field.attribution')}>
            <input
              className="input"
              value={draft.attribution}
              onChange={(e) => change({ attribution: e.target.value })}
            />
          </Field>
        </div>
        <ScopeFields scope={draft.scope} onChange={(scope) => change({ scope })} />
        <details>
          <summary>{t('fact.moreFields')}</summary>
          <div className="field-grid">
            <Choice
              label={t('fact.field.direction')}
              value={draft.direction}
              none={t('fact.notStated')}
              options={DIRECTIONS.map((value) => ({ value, text: t(`direction.${value}`) }))}
              onChange={(direction) => change({ direction })}
            />
            <Field label={t('fact.field.base')}>
              <input className="input" value={draft.base} onChange={(e) => change({ base: e.target.value })} />
            </Field>
            <Choice
              label={t('fact.field.modality')}
              value={draft.modality}
              options={MODALITIES.map((value) => ({ value, text: t(`modality.${value}`) }))}
              onChange={(modality) => change({ modality })}
            />
            <Field label={t('fact.field.noun')}>
              <input className="input" value={draft.noun} onChange={(e) => change({ noun: e.target.value })} />
            </Field>
          </div>
        </details>
        <Field label={t('fact.field.reason')}>
          <input className="input" value={draft.reason} onChange={(e) => change({ reason: e.target.value })} />
        </Field>
        {isElsewhere && (
          <p className="field-error" role="alert">
            {describeError(edit.error, t)}
          </p>
        )}
      </div>
      <div className="fact-actions">
        <Button
          type="submit"
          look="primary"
          hotkey={t('key.ctrlEnter')}
          data-testid="fact-save"
          disabled={edit.isPending}
        >
          {t('common.save')}
        </Button>
        <Button hotkey={t('key.escape')} onClick={close}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
