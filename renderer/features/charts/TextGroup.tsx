import { readPart } from '../../../electron/common/chartFoot.ts';
import { CHART_PARTS, type ChartModel, type ChartPart, type ChartSpec } from '../../../electron/common/chartSpec.ts';
import { useWords } from '../../app/language.ts';
import { Badge } from '../../components/Badge.tsx';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { editPart } from './chartDraft.ts';
import { EditorGroup } from './EditorGroup.tsx';

/** The texts that write themselves, each to be changed and given back. */
export function TextGroup({ spec, model }: { spec: ChartSpec; model: ChartModel }) {
  const t = useWords();
  const edited = CHART_PARTS.filter((part) => spec.edits[part] !== undefined).length;
  return (
    <EditorGroup
      title={t('chartEditor:texts')}
      state={edited > 0 ? t('chartEditor:editedCount', { count: edited }) : t('chartEditor:byProgram')}
      testId="chart-texts"
    >
      {CHART_PARTS.map((part) => (
        <PartField key={part} part={part} spec={spec} model={model} />
      ))}
    </EditorGroup>
  );
}

function PartField({ part, spec, model }: { part: ChartPart; spec: ChartSpec; model: ChartModel }) {
  const t = useWords();
  const { written, hasChanged } = readPart(model, part);
  const edit = spec.edits[part];
  const text = edit?.text ?? written;
  return (
    <div className="part-field">
      <Field label={t(`chartEditor:part.${part}`)}>
        <textarea
          className="input"
          data-testid={`chart-part-${part}`}
          rows={1}
          value={text}
          maxLength={6000}
          onChange={(e) => editPart(part, e.target.value, written)}
        />
      </Field>
      {edit && (
        <p className="part-state">
          <Badge tone="blue">{t('chartEditor:edited')}</Badge>
          {hasChanged && <Badge tone="amber">{t('chartEditor:factsChanged')}</Badge>}
          <Button
            isSmall
            look="minimal"
            data-testid={`chart-part-back-${part}`}
            onClick={() => editPart(part, written, written)}
          >
            {t('chartEditor:backToWritten')}
          </Button>
        </p>
      )}
      {edit && (
        <details className="part-written">
          <summary>{t('chartEditor:writtenNow')}</summary>
          <p>{written || t('chartEditor:nothingWritten')}</p>
        </details>
      )}
    </div>
  );
}
