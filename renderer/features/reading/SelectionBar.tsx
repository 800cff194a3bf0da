import { useState } from 'react';
import type { AnnotationId, ArticleId, FactId } from '../../../electron/common/ids.ts';
import type { Span } from '../../../electron/common/span.ts';
import { useHotkeys } from '../../app/hotkeys.ts';
import { useWords } from '../../app/language.ts';
import { useReadOnly } from '../../app/readOnly.ts';
import { useStore } from '../../app/store.ts';
import { WriteButton } from '../../components/WriteButton.tsx';
import { AnnotationForm } from './AnnotationForm.tsx';
import { settling } from './desk.ts';
import { NewFact } from './NewFact.tsx';
import { SettleBar } from './SettleBar.tsx';

interface Props {
  readonly articleId: ArticleId;
  /** Of the body, in UTF-16 units. */
  readonly span: Span;
  readonly onFact: (factId: FactId) => void;
  readonly onAnnotation: (id: AnnotationId) => void;
}

/** What selected words can become. The form that opens keeps the words it was opened for. */
export function SelectionBar({ articleId, span, onFact, onAnnotation }: Props) {
  const t = useWords();
  const [form, setForm] = useState<{ kind: 'fact' | 'annotation'; span: Span } | null>(null);
  const isReadOnly = useReadOnly() !== null;
  const orphan = useStore(settling);
  const open = (kind: 'fact' | 'annotation') => (): void => setForm({ kind, span });
  useHotkeys(isReadOnly || form ? {} : { m: open('fact'), t: open('annotation') });
  const close = (): void => setForm(null);
  if (orphan?.articleId === articleId) return <SettleBar orphan={orphan} span={span} />;
  if (form?.kind === 'fact')
    return (
      <NewFact
        key={`${form.span.start}:${form.span.end}`}
        articleId={articleId}
        span={form.span}
        onMade={(id) => {
          close();
          onFact(id);
        }}
        onClose={close}
      />
    );
  if (form)
    return (
      <AnnotationForm
        target={{ articleId, span: form.span }}
        onSaved={(id) => {
          close();
          onAnnotation(id);
        }}
        onClose={close}
      />
    );
  return (
    <div className="selection-bar">
      <WriteButton isSmall hotkey="M" data-testid="fact-make" onClick={open('fact')}>
        {t('fact.make')}
      </WriteButton>
      <WriteButton isSmall hotkey="T" data-testid="annotate" onClick={open('annotation')}>
        {t('reading:annotate')}
      </WriteButton>
    </div>
  );
}
