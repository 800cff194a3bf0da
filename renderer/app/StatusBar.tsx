import type { ArticleId, FactId } from '../../electron/common/ids.ts';
import { FINDINGS_JOB } from '../../electron/contract/events.ts';
import type { ProjectInfo } from '../../electron/contract/project.ts';
import { Button } from '../components/Button.tsx';
import { Icon } from '../components/Icon.tsx';
import { reportError } from './errors.ts';
import { JobProgress } from './JobProgress.tsx';
import { jobs } from './jobs.ts';
import { HINTS, LIST_HINTS } from './keyTable.ts';
import { useWords } from './language.ts';
import { useRead, useSession } from './queries.ts';
import { useReadOnly } from './readOnly.ts';
import { useRoute } from './route.ts';
import { useStore } from './store.ts';

export function StatusBar({ project, onKeys }: { project: ProjectInfo; onKeys: () => void }) {
  return (
    <footer className="status-bar">
      <Counts counts={project.counts} />
      <CurrentArticle />
      <JobProgress />
      {project.isCheckDue && <CheckDue canCheck={!project.isReadOnly} />}
      <div className="status-group">
        <SavedState project={project} />
        <KeyHints onKeys={onKeys} />
      </div>
    </footer>
  );
}

function Counts({ counts }: { counts: ProjectInfo['counts'] }) {
  const t = useWords();
  const reviewed = counts.facts - counts.unreviewed;
  return (
    <div className="status-group">
      <span data-testid="status-counts">
        {t('status.counts', { articles: counts.articles, facts: counts.facts, reviewed })}
      </span>
      <span>{t('status.unexplained', { count: counts.unexplained })}</span>
    </div>
  );
}

/** How the numbers of the article in sight are accounted for. */
function CurrentArticle() {
  const t = useWords();
  const { place, id } = useRoute();
  const isEnabled = place === 'facts' && id !== null;
  const { data: fact } = useRead('facts.get', { id: (id ?? 1) as FactId }, { isEnabled, keepsLast: true });
  const articleId = fact?.articleId ?? (1 as ArticleId);
  const { data: article } = useRead('articles.get', { id: articleId }, { isEnabled: isEnabled && fact !== undefined });
  if (!isEnabled || !article) return null;
  const { taken, minorTaken: minor, setAside } = article;
  return (
    <span className="clip">
      {t('status.article', { accounted: t('article.accounted', { taken, minor, setAside }) })}
    </span>
  );
}

/** A run that was stopped goes on when somebody asks for it. */
function CheckDue({ canCheck }: { canCheck: boolean }) {
  const t = useWords();
  const session = useSession();
  const isRunning = useStore(jobs).some(({ id }) => id === FINDINGS_JOB);
  const check = (): void => void session.call('findings.refresh', {}).catch(reportError);
  if (isRunning) return null;
  return (
    <div className="status-group">
      <span className="badge is-amber">{t('status.checkDue')}</span>
      {canCheck && (
        <Button look="minimal" isSmall onClick={check} data-testid="check-now">
          {t('status.checkNow')}
        </Button>
      )}
    </div>
  );
}

function SavedState({ project }: { project: ProjectInfo }) {
  const t = useWords();
  const reason = useReadOnly();
  if (!project.isReadOnly) return <span>{t('status.saved')}</span>;
  return (
    <span className="badge is-amber">
      <Icon name="lock" />
      {reason ?? t('status.readOnly')}
    </span>
  );
}

function KeyHints({ onKeys }: { onKeys: () => void }) {
  const t = useWords();
  const { place, id } = useRoute();
  const hints = (id === null && LIST_HINTS[place]) || HINTS[place];
  return (
    <>
      <span className="key-hints">
        {hints.map(({ keys, word }) => (
          <span key={word} className="key-hint">
            {keys.map((key) => (
              <kbd key={key}>{t(`key.${key}`, { defaultValue: key })}</kbd>
            ))}
            {t(`hint.${word}`)}
          </span>
        ))}
      </span>
      <Button look="minimal" isSmall onClick={onKeys} data-testid="key-help">
        <span className="kbd" aria-hidden="true">
          {t('key.question')}
        </span>
        {t('hint.keys')}
      </Button>
    </>
  );
}
