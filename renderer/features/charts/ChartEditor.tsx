import { CHART_LANGUAGES, type ChartModel, type ChartSpec } from '../../../electron/common/chartSpec.ts';
import type { FactId } from '../../../electron/common/ids.ts';
import { useWords } from '../../app/language.ts';
import { useRead } from '../../app/queries.ts';
import { useWording } from '../../app/wording.ts';
import { Choice } from '../../components/Choice.tsx';
import { Field } from '../../components/Field.tsx';
import { AnnotationGroup } from './AnnotationGroup.tsx';
import { AxisGroup } from './AxisGroup.tsx';
import { ChartIndicators } from './ChartIndicators.tsx';
import { ColourGroup } from './ColourGroup.tsx';
import { changeSpec } from './chartDraft.ts';
import { EditorGroup } from './EditorGroup.tsx';
import { SelectionNote } from './SelectionNote.tsx';
import { SizeGroup } from './SizeGroup.tsx';
import { TextGroup } from './TextGroup.tsx';
import { TypeField } from './TypeField.tsx';

interface Props {
  readonly spec: ChartSpec;
  readonly model: ChartModel;
  readonly onFact: (id: FactId) => void;
}

/** What most charts need stands open; the rest says in its heading what is chosen. */
export function ChartEditor({ spec, model, onFact }: Props) {
  const t = useWords();
  return (
    <form className="chart-editor" onSubmit={(event) => event.preventDefault()}>
      <EditorGroup title={t('chartEditor:data')} isOpen testId="chart-data">
        <ChartIndicators spec={spec} />
        <SelectionNote spec={spec} />
        {spec.factIds.length === 0 && <SubjectChoice spec={spec} />}
        <TypeField spec={spec} model={model} />
      </EditorGroup>
      <TitleGroup spec={spec} model={model} />
      <SizeGroup spec={spec} />
      <ColourGroup spec={spec} model={model} />
      <AxisGroup spec={spec} model={model} />
      <AnnotationGroup spec={spec} model={model} onFact={onFact} />
      <TextGroup spec={spec} model={model} />
    </form>
  );
}

function TitleGroup({ spec, model }: Omit<Props, 'onFact'>) {
  const t = useWords();
  return (
    <EditorGroup title={t('chartEditor:titles')} isOpen testId="chart-titles">
      <Field label={t('chart.title')} hint={t('chart.titleHint')}>
        <input
          className="input"
          data-testid="chart-title"
          value={spec.title}
          placeholder={model.title}
          maxLength={300}
          onChange={(e) => changeSpec({ title: e.target.value })}
        />
      </Field>
      <Field label={t('chart.subtitle')}>
        <input
          className="input"
          data-testid="chart-subtitle"
          value={spec.subtitle}
          placeholder={model.subtitle}
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
    </EditorGroup>
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
