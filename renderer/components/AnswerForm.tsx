import './decisions.css';
import { useState } from 'react';
import type { DecisionId } from '../../electron/common/ids.ts';
import { useWords } from '../app/language.ts';
import { useWrite } from '../app/queries.ts';
import { Button } from './Button.tsx';
import { WriteButton } from './WriteButton.tsx';

/** Notes what a query was answered: a later entry, the query stays. */
export function AnswerForm({ id }: { id: DecisionId }) {
  const t = useWords();
  const [answer, setAnswer] = useState<string | null>(null);
  const { mutate, isPending } = useWrite('decisions.answer');
  if (answer === null)
    return (
      <Button isSmall data-testid="query-answer" onClick={() => setAnswer('')}>
        {t('decision.addAnswer')}
      </Button>
    );
  return (
    <form
      className="answer-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (answer.trim() !== '') mutate({ id, answer: answer.trim() }, { onSuccess: () => setAnswer(null) });
      }}
    >
      <textarea
        className="input"
        data-testid="query-answer-text"
        aria-label={t('decision.field.answer')}
        placeholder={t('decision.field.answer')}
        maxLength={2000}
        // biome-ignore lint/a11y/noAutofocus: it opens on a person's own click
        autoFocus
        value={answer}
        onChange={(event) => setAnswer(event.target.value)}
      />
      <WriteButton isSmall type="submit" data-testid="query-answer-save" disabled={isPending || answer.trim() === ''}>
        {t('decision.saveAnswer')}
      </WriteButton>
      <Button isSmall look="minimal" onClick={() => setAnswer(null)}>
        {t('common.cancel')}
      </Button>
    </form>
  );
}
