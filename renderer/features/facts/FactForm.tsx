import type { KeyboardEvent } from 'react';
import { DIRECTIONS, MEASURES, MODALITIES, QUALIFIERS } from '../../../electron/common/vocabulary.ts';
import { describeError } from '../../app/errors.ts';
import { useWords } from '../../app/language.ts';
import { Button } from '../../components/Button.tsx';
import { Choice } from '../../components/Choice.tsx';
import { Field } from '../../components/Field.tsx';
import { type FactDraft, fieldOfError } from './factDraft.ts';
import { IndicatorInput } from './IndicatorInput.tsx';
import { ScopeFields } from './ScopeFields.tsx';

interface Props {
  readonly label: string;
  readonly draft: FactDraft;
  readonly error: Error | null;
  readonly isPending: boolean;
  readonly change: (patch: Partial<FactDraft>) => void;
  readonly onSave: () => void;
  readonly onClose: () => void;
}

/** The fields of a fact, for one that is edited and for one that is made by hand. */
export function FactForm({ label, draft, error, isPending, change, onSave: save, onClose: close }: Props) {
  const t = useWords();
  const errorAt = error ? (fieldOfError(error) ?? 'form') : null;
  const errorOf = (field: string): string | null => (error && errorAt === field ? describeError(error, t) : null);
  const isElsewhere = errorAt !== null && !['valueText', 'unit', 'periodText'].includes(errorAt);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') close();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
  };
  return (
    <form
      className="fact-editor"
      aria-label={label}
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
            {describeError(error, t)}
          </p>
        )}
      </div>
      <div className="fact-actions">
        <Button type="submit" look="primary" hotkey={t('key.ctrlEnter')} data-testid="fact-save" disabled={isPending}>
          {t('common.save')}
        </Button>
        <Button hotkey={t('key.escape')} onClick={close}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
