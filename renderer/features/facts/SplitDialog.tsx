import { useState } from 'react';
import type { FactDetail } from '../../../electron/common/factRow.ts';
import { describeError } from '../../app/errors.ts';
import { useWords } from '../../app/language.ts';
import { useWrite } from '../../app/queries.ts';
import { showToast } from '../../app/toasts.ts';
import { useWording } from '../../app/wording.ts';
import { Button } from '../../components/Button.tsx';
import { Modal } from '../../components/Modal.tsx';
import { proposeParts } from './proposeParts.ts';

/** Makes several facts of what was read as one: the fact keeps the first figure, each other one is a new fact. */
export function SplitDialog({ fact, onClose }: { fact: FactDetail; onClose: () => void }) {
  const t = useWords();
  const { locale } = useWording();
  const [parts, setParts] = useState(() => proposeParts(fact.quantity, locale));
  const { mutate, error, isPending } = useWrite('facts.split', { isQuiet: true });
  const given = parts.map((part) => part.trim()).filter(Boolean);
  const run = (): void =>
    mutate(
      { id: fact.id, parts: given },
      {
        onSuccess: ({ ids }) => {
          showToast({ tone: 'success', text: t('review:split.done', { count: ids.length }) });
          onClose();
        },
      },
    );
  const foot = (
    <>
      <Button onClick={onClose}>{t('common.cancel')}</Button>
      <Button look="primary" data-testid="split-run" disabled={given.length < 2 || isPending} onClick={run}>
        {t('review:split.run', { count: given.length })}
      </Button>
    </>
  );
  return (
    <Modal title={t('review:split.title')} onClose={onClose} foot={foot}>
      <p className="split-sentence" lang={fact.articleLanguage}>
        {fact.sentenceText}
      </p>
      <p className="muted">{t('review:split.what')}</p>
      {parts.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place; two may read the same
        <label key={at} className="field">
          {t('review:split.part', { count: at + 1 })}
          <input
            className="input"
            data-testid={`split-part-${at}`}
            // biome-ignore lint/a11y/noAutofocus: the dialog is opened to type in it
            autoFocus={at === 0}
            value={part}
            onChange={(e) => setParts((all) => all.with(at, e.target.value))}
            onKeyDown={(e) => {
              if (e.key === 'Enter' && !e.nativeEvent.isComposing && given.length >= 2) run();
            }}
          />
        </label>
      ))}
      <Button isSmall look="minimal" onClick={() => setParts((all) => [...all, ''])}>
        {t('review:split.more')}
      </Button>
      {error && (
        <p className="field-error" role="alert">
          {describeError(error, t)}
        </p>
      )}
    </Modal>
  );
}
