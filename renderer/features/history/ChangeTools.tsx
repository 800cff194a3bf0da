import { type SyntheticEvent, useState } from 'react';
import type { HistoryRow } from '../../../electron/common/historyRow.ts';
import { useWords } from '../../app/language.ts';
import { useWrite } from '../../app/queries.ts';
import { showToast } from '../../app/toasts.ts';
import { Button } from '../../components/Button.tsx';
import { WriteButton } from '../../components/WriteButton.tsx';

/** Takes one step back, and says why it was made. Only for the acts of persons. */
export function ChangeTools({ row }: { row: HistoryRow }) {
  const t = useWords();
  const [isGiving, setIsGiving] = useState(false);
  const { mutate, isPending } = useWrite('history.reverse');
  if (row.isMachine) return null;
  const isPurged = row.before === null && row.after === null;
  const reverse = (): void =>
    mutate(
      { step: row.step },
      { onSuccess: ({ length: count }) => showToast({ tone: 'plain', text: t('history.undone', { count }) }) },
    );
  if (isGiving) return <GiveReason row={row} onDone={() => setIsGiving(false)} />;
  return (
    <span className="history-tools">
      {row.reverses === null && !row.isReversed && !isPurged && (
        <WriteButton isSmall data-testid={`reverse-${row.id}`} disabled={isPending} onClick={reverse}>
          {t('history.reverse')}
        </WriteButton>
      )}
      <WriteButton isSmall look="minimal" data-testid={`reason-${row.id}`} onClick={() => setIsGiving(true)}>
        {t(row.reason === null ? 'history.giveReason' : 'history.changeReason')}
      </WriteButton>
    </span>
  );
}

function GiveReason({ row, onDone }: { row: HistoryRow; onDone: () => void }) {
  const t = useWords();
  const [reason, setReason] = useState(row.reason ?? '');
  const { mutate, isPending } = useWrite('history.giveReason');
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (reason.trim() !== '') mutate({ step: row.step, reason }, { onSuccess: onDone });
  };
  return (
    <form className="history-reason" onSubmit={submit}>
      <input
        className="input"
        data-testid="reason-input"
        // biome-ignore lint/a11y/noAutofocus: it opens at a press, in order to type
        autoFocus
        maxLength={4000}
        aria-label={t('history.column.reason')}
        placeholder={t('history.reasonHint')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && onDone()}
      />
      <Button isSmall type="submit" look="primary" disabled={isPending || reason.trim() === ''}>
        {t('common.save')}
      </Button>
      <Button isSmall onClick={onDone}>
        {t('common.cancel')}
      </Button>
    </form>
  );
}
