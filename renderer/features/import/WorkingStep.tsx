import { jobs } from '../../app/jobs.ts';
import { useWords } from '../../app/language.ts';
import { useStore } from '../../app/store.ts';
import { Button } from '../../components/Button.tsx';
import { ModalFoot } from '../../components/ModalFoot.tsx';
import type { ImportFlow } from './importFlow.ts';

type On = Extract<ImportFlow, { step: 'working' }>['on'];

/** Work on the import: how many files, how fast, how long still. */
export function WorkingStep({ on, onBackground }: { on: On; onBackground: () => void }) {
  const t = useWords();
  const job = useStore(jobs).find(({ call }) => call.startsWith('import.'));
  const progress = job?.progress;
  return (
    <section className="import-working" data-testid="import-working">
      <p role="status">{t(job?.isCancelling ? 'job.cancelling' : `plan:working.${on}`)}</p>
      <progress
        aria-label={t(`plan:working.${on}`)}
        max={progress?.total ?? 1}
        {...(progress?.total ? { value: progress.done } : {})}
      />
      <p className="muted import-pace">
        {progress && (
          <>
            <span>{t('job.done', { done: progress.done, total: progress.total ?? '…' })}</span>
            {progress.perSecond > 0 && (
              <span>{t('plan:perSecond', { rate: progress.perSecond.toFixed(progress.perSecond < 10 ? 1 : 0) })}</span>
            )}
            {progress.secondsLeft !== null && <span>{t('plan:left', { count: Math.ceil(progress.secondsLeft) })}</span>}
            <span className="clip">{progress.label}</span>
          </>
        )}
      </p>
      <ModalFoot>
        <Button data-testid="import-background" onClick={onBackground}>
          {t('import.inBackground')}
        </Button>
        {job && (
          <Button data-testid="import-cancel" disabled={job.isCancelling} onClick={job.cancel}>
            {t('common.cancel')}
          </Button>
        )}
      </ModalFoot>
    </section>
  );
}
