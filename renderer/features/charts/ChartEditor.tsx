import { CHART_LANGUAGES, CHART_TYPES, type ChartSpec } from '../../../electron/common/chartSpec.ts';
import { FREQUENCIES } from '../../../electron/common/matrix.ts';
import { useWords } from '../../app/language.ts';
import { useRead } from '../../app/queries.ts';
import { useWording } from '../../app/wording.ts';
import { Choice } from '../../components/Choice.tsx';
import { Field } from '../../components/Field.tsx';
import { ChartIndicators } from './ChartIndicators.tsx';
import { changeSpec } from './chartDraft.ts';
import { SizeField } from './SizeField.tsx';

export function ChartEditor({ spec }: { spec: ChartSpec }) {
  const t = useWords();
  return (
    <form className="chart-editor" onSubmit={(event) => event.preventDefault()}>
      <ChartIndicators spec={spec} />
      <Choice
        label={t('chart.type')}
        value={spec.type}
        options={(['auto', ...CHART_TYPES] as const).map((value) => ({ value, text: t(`chart.typeOf.${value}`) }))}
        onChange={(type) => changeSpec({ type: type as ChartSpec['type'] })}
      />
      <SubjectChoice spec={spec} />
      <Choice
        label={t('matrix.frequency')}
        value={spec.frequency}
        options={FREQUENCIES.map((value) => ({ value, text: t(`frequency.${value}`) }))}
        onChange={(frequency) => changeSpec({ frequency: frequency as ChartSpec['frequency'] })}
      />
      <Field label={t('chart.title')} hint={t('chart.titleHint')}>
        <input
          className="input"
          data-testid="chart-title"
          value={spec.title}
          maxLength={300}
          onChange={(e) => changeSpec({ title: e.target.value })}
        />
      </Field>
      <Field label={t('chart.subtitle')}>
        <input
          className="input"
          value={spec.subtitle}
          maxLength={300}
          onChange={(e) => changeSpec({ subtitle: e.target.value })}
        />
      </Field>
      <Choice
        label={t('chart.language')}
        value={spec.language}
        options={CHART_LANGUAGES.map((value) => ({ value, text: t(`language.${value}`) }))}
        onChange={(language) => changeSpec({ language: language as ChartSpec['language'] })}
      />
      <div className="field-grid">
        <SizeField
          label={t('chart.width')}
          value={spec.width}
          least={240}
          onChange={(width) => changeSpec({ width })}
        />
        <SizeField
          label={t('chart.height')}
          value={spec.height}
          least={160}
          onChange={(height) => changeSpec({ height })}
        />
      </div>
    </form>
  );
}

/** Subjects that the project knows; values are prefixed so that none of them is mistaken for "every subject". */
function SubjectChoice({ spec }: { spec: ChartSpec }) {
  const t = useWords();
  const wording = useWording();
  const { data: facets } = useRead('facts.facets', {
    filter: { indicatorId: [...spec.indicatorIds], minor: 'hide' },
  });
  const names = new Set([...(facets?.subject ?? []).map(({ key }) => key), ...(spec.subject ? [spec.subject] : [])]);
  return (
    <Choice
      label={t('fact.field.subject')}
      value={spec.subject === null ? '' : `=${spec.subject}`}
      none={t('matrix.everySubject')}
      options={[...names].map((name) => ({ value: `=${name}`, text: wording.subject(name) }))}
      onChange={(value) => changeSpec({ subject: value === '' ? null : value.slice(1) })}
    />
  );
}
