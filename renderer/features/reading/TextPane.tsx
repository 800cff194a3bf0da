import './reading.css';
import { useState } from 'react';
import type { AnnotationId } from '../../../electron/common/ids.ts';
import { SourcePane, type SourcePaneProps } from '../../components/SourcePane.tsx';
import { AnnotationCard } from './AnnotationCard.tsx';
import { SelectionBar } from './SelectionBar.tsx';

type Props = Omit<SourcePaneProps, 'selectionBar' | 'onAnnotation'> & {
  readonly onFact: (factId: number) => void;
};

/** A text in which words are selected to make facts and annotations of them, and annotations opened. */
export function TextPane(props: Props) {
  const { articleId, onFact } = props;
  const [open, setOpen] = useState<AnnotationId | null>(null);
  return (
    <>
      <SourcePane
        {...props}
        onAnnotation={(id) => setOpen(id as AnnotationId)}
        selectionBar={(span) => (
          <SelectionBar key={articleId} articleId={articleId} span={span} onFact={onFact} onAnnotation={setOpen} />
        )}
      />
      {open !== null && <AnnotationCard key={open} id={open} articleId={articleId} onClose={() => setOpen(null)} />}
    </>
  );
}
