import { useState } from 'react';
import { LOCALES } from '../../../electron/common/words.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useRead } from '../../app/queries.ts';
import { Button } from '../../components/Button.tsx';
import { Choice } from '../../components/Choice.tsx';
import { Field } from '../../components/Field.tsx';
import { Modal } from '../../components/Modal.tsx';
import { useExport } from './useExport.ts';

const KINDS = ['report', 'evidence'] as const;
const QUOTES = ['full', 'short', 'none'] as const;
const FORMATS = ['docx', 'html', 'pdf'] as const;

interface Draft {
  readonly kind: (typeof KINDS)[number];
  readonly title: string;
  readonly quotes: (typeof QUOTES)[number];
  readonly format: (typeof FORMATS)[number];
  readonly language: (typeof LOCALES)[number];
  /** Ids of charts that stay out. */
  readonly without: readonly number[];
}

/** Which charts, with how much of their sentences, in which format. */
export function ReportDialog({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const make = useExport();
  const language = useLanguage();
  const { data: charts = [] } = useRead('charts.list', {});
  const [draft, setDraft] = useState<Draft>({
    ...{ kind: 'report', title: '', quotes: 'full', format: 'docx', without: [] },
    language,
  });
  const change = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }));
  const specs = charts.filter(({ id }) => !draft.without.includes(id)).map(({ spec }) => spec);
  const write = (): void => {
    const { kind, title, quotes, format } = draft;
    const target = kind === 'report' ? { kind, charts: specs, title } : { kind, charts: specs };
    const asPdf = format === 'pdf';
    void make({ target, format: asPdf ? 'html' : format, asPdf, options: { language: draft.language, quotes } });
    onClose();
  };
  const option = (key: 'dialog' | 'as', values: readonly string[]) =>
    values.map((value) => ({ value, text: t(`exports:${key}.${value}`) }));
  return (
    <Modal
      title={t('exports:dialog.title')}
      onClose={onClose}
      foot={
        <Button look="primary" data-testid="report-make" disabled={specs.length === 0} onClick={write}>
          {t('exports:dialog.make')}
        </Button>
      }
    >
      <div className="report-form">
        <Choice
          label={t('exports:dialog.what')}
          value={draft.kind}
          options={option('dialog', KINDS)}
          onChange={(kind) => change({ kind: kind as Draft['kind'] })}
        />
        {draft.kind === 'report' && (
          <Field label={t('exports:dialog.name')}>
            <input className="input" value={draft.title} onChange={(e) => change({ title: e.target.value })} />
          </Field>
        )}
        <fieldset className="report-charts">
          <legend>{t('exports:dialog.charts')}</legend>
          {charts.length === 0 && <p className="muted">{t('exports:dialog.noCharts')}</p>}
          {charts.map(({ id, title }) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={!draft.without.includes(id)}
                onChange={({ target }) =>
                  change({ without: target.checked ? draft.without.filter((x) => x !== id) : [...draft.without, id] })
                }
              />
              {title}
            </label>
          ))}
        </fieldset>
        {draft.kind === 'evidence' && (
          <Choice
            label={t('exports:dialog.quotes')}
            value={draft.quotes}
            options={option('dialog', QUOTES)}
            onChange={(quotes) => change({ quotes: quotes as Draft['quotes'] })}
          />
        )}
        <Choice
          label={t('exports:dialog.format')}
          value={draft.format}
          options={option('as', FORMATS)}
          onChange={(format) => change({ format: format as Draft['format'] })}
        />
        <Choice
          label={t('exports:dialog.language')}
          value={draft.language}
          options={LOCALES.map((value) => ({ value, text: t(`languageSwitch.${value}`) }))}
          onChange={(value) => change({ language: value as Draft['language'] })}
        />
      </div>
    </Modal>
  );
}
