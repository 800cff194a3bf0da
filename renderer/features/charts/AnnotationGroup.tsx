import { opensFact } from '../../../electron/common/chartFacts.ts';
import type { ChartModel, ChartSpec } from '../../../electron/common/chartSpec.ts';
import type { FactId } from '../../../electron/common/ids.ts';
import { useWords } from '../../app/language.ts';
import { useWording } from '../../app/wording.ts';
import { Badge } from '../../components/Badge.tsx';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { annotate } from './chartDraft.ts';
import { EditorGroup } from './EditorGroup.tsx';

interface Props {
  readonly spec: ChartSpec;
  readonly model: ChartModel;
  readonly onFact: (id: FactId) => void;
}

/** What was written beside points. A point is annotated where its sentence is shown. */
export function AnnotationGroup({ spec, model, onFact }: Props) {
  const t = useWords();
  const { length } = spec.annotations;
  return (
    <EditorGroup
      title={t('chartEditor:annotations')}
      state={length > 0 ? String(length) : ''}
      testId="chart-annotations"
    >
      {length === 0 && <p className="muted">{t('chartEditor:noAnnotations')}</p>}
      <ul className="annotation-list">
        {spec.annotations.map(({ factId, text }) => (
          <li key={factId}>
            <Annotation model={model} factId={factId} text={text} onFact={onFact} />
          </li>
        ))}
      </ul>
    </EditorGroup>
  );
}

interface RowProps {
  readonly model: ChartModel;
  readonly factId: FactId;
  readonly text: string;
  readonly onFact: (id: FactId) => void;
}

function Annotation({ model, factId, text, onFact }: RowProps) {
  const t = useWords();
  const wording = useWording();
  const point = model.series.flatMap(({ points }) => points).find((one) => opensFact(one) === factId);
  return (
    <>
      <button type="button" className="annotation" onClick={() => onFact(factId)}>
        <span>{text}</span>
        {point && (
          <span className="muted">{`${wording.period(point.period)} · ${wording.quantity(point.quantity)}`}</span>
        )}
        {!point && <Badge tone="amber">{t('chartEditor:annotationLost')}</Badge>}
      </button>
      <Button
        isSmall
        look="minimal"
        aria-label={t('chartEditor:removeAnnotation', { text })}
        onClick={() => annotate(factId, '')}
      >
        <Icon name="close" />
      </Button>
    </>
  );
}
