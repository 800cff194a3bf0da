import type { CodebookEntry } from '../../../electron/common/annotation.ts';
import { describeError } from '../../app/errors.ts';
import { useWords } from '../../app/language.ts';
import { useRead, useWrite } from '../../app/queries.ts';
import { showToast } from '../../app/toasts.ts';
import { Badge, type Tone } from '../../components/Badge.tsx';
import { Button } from '../../components/Button.tsx';
import { Loading } from '../../components/Loading.tsx';
import { Modal } from '../../components/Modal.tsx';
import { TagChip } from '../../components/TagChip.tsx';
import { WriteButton } from '../../components/WriteButton.tsx';

const TONES: Readonly<Record<CodebookEntry['outcome'], Tone>> = {
  new: 'green',
  changed: 'blue',
  same: 'grey',
  refused: 'red',
};

/** What a codebook file would bring, row by row, before it comes in. */
export function CodebookImport({ text, onClose }: { text: string; onClose: () => void }) {
  const t = useWords();
  const { data, error } = useRead('tags.plan', { text });
  const { mutate, isPending } = useWrite('tags.import');
  const entries = data?.entries ?? [];
  const wanted = entries.filter(({ outcome }) => outcome === 'new' || outcome === 'changed').length;
  const take = (): void =>
    mutate(
      { text },
      {
        onSuccess: ({ added, changed }) => {
          showToast({ tone: 'success', text: t('reading:codebook.taken', { added, changed }) });
          onClose();
        },
      },
    );
  return (
    <Modal
      title={t('reading:codebook.import')}
      width={760}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <WriteButton look="primary" data-testid="codebook-take" disabled={isPending || wanted === 0} onClick={take}>
            {t('reading:codebook.take', { count: wanted })}
          </WriteButton>
        </>
      }
    >
      {error && (
        <p className="field-error" role="alert">
          {describeError(error, t)}
        </p>
      )}
      {!data && !error && <Loading />}
      {data && (
        <table className="table">
          <tbody>
            {entries.map((entry) => (
              <Line key={entry.line} entry={entry} />
            ))}
          </tbody>
        </table>
      )}
    </Modal>
  );
}

function Line({ entry }: { entry: CodebookEntry }) {
  const t = useWords();
  const { line, name, definition, colour, outcome, reason } = entry;
  return (
    <tr>
      <td className="is-number muted">{line}</td>
      <td>{colour ? <TagChip tag={{ name: name || '—', colour, definition }} /> : name}</td>
      <td className="codebook-definition">{definition}</td>
      <td>
        <Badge tone={TONES[outcome]}>{t(`reading:outcome.${outcome}`)}</Badge>{' '}
        {reason && <span>{t(`reading:refused.${reason}`)}</span>}
      </td>
    </tr>
  );
}
