import { useState } from 'react';
import type { CallOutput } from '../../../electron/contract/index.ts';
import { reportError } from '../../app/errors.ts';
import { runJob } from '../../app/jobs.ts';
import { useWords } from '../../app/language.ts';
import { useRead, useSession } from '../../app/queries.ts';
import { navigate } from '../../app/route.ts';
import { showToast } from '../../app/toasts.ts';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { Modal } from '../../components/Modal.tsx';
import { Checklist } from './Checklist.tsx';

type SavedChart = CallOutput<'charts.list'>[number];

/** Name, note and charts; and what is not settled, which keeps nobody from publishing. */
export function PublishDialog({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const session = useSession();
  const { data: charts = [] } = useRead('charts.list', {});
  const [name, setName] = useState('');
  const [note, setNote] = useState('');
  const [without, setWithout] = useState<readonly number[]>([]);
  const [isRunning, setIsRunning] = useState(false);
  const chartIds = charts.map(({ id }) => id).filter((id) => !without.includes(id));
  const run = async (): Promise<void> => {
    setIsRunning(true);
    try {
      const made = await runJob(session, 'editions.publish', { name: name.trim(), note: note.trim(), chartIds });
      showToast({ tone: 'success', text: t('edition:publish.done', { name: made.name }) });
      onClose();
      navigate('editions', made.id);
    } catch (error) {
      setIsRunning(false);
      reportError(error);
    }
  };
  return (
    <Modal
      title={t('edition:publish.title')}
      width={620}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button
            look="primary"
            data-testid="publish-run"
            disabled={name.trim() === '' || isRunning}
            onClick={() => void run()}
          >
            {t('edition:publish.run')}
          </Button>
        </>
      }
    >
      <div className="publish-form">
        <Field label={t('edition:publish.name')}>
          <input
            className="input"
            data-testid="publish-name"
            maxLength={200}
            placeholder={t('edition:publish.namePlaceholder')}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </Field>
        <Field label={t('edition:publish.note')}>
          <textarea
            className="input"
            rows={2}
            maxLength={4000}
            value={note}
            onChange={(e) => setNote(e.target.value)}
          />
        </Field>
        <ChartChoice charts={charts} without={without} onChange={setWithout} />
        <Checklist chartIds={chartIds} />
      </div>
    </Modal>
  );
}

interface ChoiceProps {
  readonly charts: readonly SavedChart[];
  readonly without: readonly number[];
  readonly onChange: (without: readonly number[]) => void;
}

function ChartChoice({ charts, without, onChange }: ChoiceProps) {
  const t = useWords();
  return (
    <fieldset className="publish-charts">
      <legend>{t('edition:publish.charts')}</legend>
      {charts.length === 0 && <p className="muted">{t('edition:publish.noCharts')}</p>}
      {charts.map(({ id, title }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={!without.includes(id)}
            onChange={({ target }) => onChange(target.checked ? without.filter((one) => one !== id) : [...without, id])}
          />
          {title}
        </label>
      ))}
    </fieldset>
  );
}
