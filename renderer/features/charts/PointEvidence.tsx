import { useEffect, useRef, useState } from 'react';
import type { ChartSpec } from '../../../electron/common/chartSpec.ts';
import type { FactId } from '../../../electron/common/ids.ts';
import { useWords } from '../../app/language.ts';
import { Button } from '../../components/Button.tsx';
import { FactCard } from '../../components/FactCard.tsx';
import { Field } from '../../components/Field.tsx';
import { Icon } from '../../components/Icon.tsx';
import { annotate } from './chartDraft.ts';

interface Props {
  readonly spec: ChartSpec;
  readonly factId: FactId;
  readonly onClose: () => void;
}

/** The sentence of the point that was clicked, and what the analyst writes beside it in the picture. */
export function PointEvidence({ spec, factId, onClose }: Props) {
  const t = useWords();
  const section = useRef<HTMLElement>(null);
  const cameFrom = useRef<Element | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each point anew, however far the editor was scrolled
  useEffect(() => {
    const { activeElement } = document;
    if (!section.current?.contains(activeElement)) cameFrom.current = activeElement;
    section.current?.scrollIntoView?.({ block: 'nearest' });
    section.current?.focus({ preventScroll: true });
  }, [factId]);
  const close = (): void => {
    onClose();
    if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
  };
  return (
    <section
      ref={section}
      tabIndex={-1}
      onKeyDown={({ key }) => key === 'Escape' && close()}
      className="chart-evidence"
      aria-label={t('chart.point')}
      data-testid="chart-point"
    >
      <header>
        <h2>{t('chart.point')}</h2>
        <Button isSmall look="minimal" aria-label={t('common.close')} onClick={close}>
          <Icon name="close" />
        </Button>
      </header>
      <FactCard factId={factId} />
      <AnnotationField key={factId} spec={spec} factId={factId} />
    </section>
  );
}

/** Kept as typed: a blank in the middle of typing takes the words out of the picture, not out of the field. */
function AnnotationField({ spec, factId }: Pick<Props, 'spec' | 'factId'>) {
  const t = useWords();
  const stored = spec.annotations.find((one) => one.factId === factId)?.text ?? '';
  const [typed, setTyped] = useState(stored);
  useEffect(() => setTyped((before) => (before.trim() === stored.trim() ? before : stored)), [stored]);
  return (
    <Field label={t('chartEditor:annotation')} hint={t('chartEditor:annotationHint')}>
      <input
        className="input"
        data-testid="chart-annotation"
        value={typed}
        maxLength={200}
        onChange={(e) => {
          setTyped(e.target.value);
          annotate(factId, e.target.value);
        }}
      />
    </Field>
  );
}
