import { Button } from '../components/Button.tsx';
import { jobs, type RunningJob } from './jobs.ts';
import { useWords } from './language.ts';
import { useStore } from './store.ts';

/** Long work, with how far it is and how long it will still take. Quick calls come and go unseen. */
export function JobProgress() {
  const running = useStore(jobs);
  return (
    <div className="status-group" role="status">
      {running.map((job) => (
        <Job key={job.id} job={job} />
      ))}
    </div>
  );
}

function Job({ job: { call, progress, isCancelling, cancel } }: { job: RunningJob }) {
  const t = useWords();
  const name = t(`job.${call.replace('.', '-')}`);
  return (
    <span className="job">
      <span>{isCancelling ? t('job.cancelling') : name}</span>
      {progress && (
        <>
          <progress aria-label={name} max={progress.total ?? 1} {...(progress.total ? { value: progress.done } : {})} />
          <span className="clip">{t('job.done', { done: progress.done, total: progress.total ?? progress.done })}</span>
          {progress.secondsLeft !== null && <span>{t('job.left', { count: Math.ceil(progress.secondsLeft) })}</span>}
        </>
      )}
      <Button look="minimal" isSmall disabled={isCancelling} onClick={cancel}>
        {t('common.cancel')}
      </Button>
    </span>
  );
}
