import { useState } from 'react';
import type { FactDetail } from '../../../electron/common/factRow.ts';
import type { FactId } from '../../../electron/common/ids.ts';
import { showHistory } from '../../app/historyView.ts';
import { useHotkeys } from '../../app/hotkeys.ts';
import { useWords } from '../../app/language.ts';
import { useRead } from '../../app/queries.ts';
import { useReadOnly } from '../../app/readOnly.ts';
import { navigate } from '../../app/route.ts';
import { Badge } from '../../components/Badge.tsx';
import { Button } from '../../components/Button.tsx';
import { Empty } from '../../components/Empty.tsx';
import { ReadOnlyNote } from '../../components/ReadOnlyNote.tsx';
import { WriteButton } from '../../components/WriteButton.tsx';
import { AnnotationForm } from '../reading/AnnotationForm.tsx';
import { CompareButton } from '../reading/CompareButton.tsx';
import { DeskButtons } from '../reading/DeskButtons.tsx';
import { spotOfFact } from '../reading/desk.ts';
import { TextPane } from '../reading/TextPane.tsx';
import { FactEditor } from './FactEditor.tsx';
import { FactFields } from './FactFields.tsx';
import { FactNotes } from './FactNotes.tsx';
import { MergeDialog } from './MergeDialog.tsx';
import { SplitDialog } from './SplitDialog.tsx';
import { useReview } from './useReview.ts';

interface Props {
  readonly factId: FactId | null;
  /** Acts on the fact that the grid is at, which this pane may not have loaded yet. */
  readonly onCurrent: (act: (id: FactId) => void) => void;
  readonly onMove: (by: number) => void;
  readonly onFact: (id: number) => void;
}

/** What is being done with one fact, beside it or over it. */
interface Task {
  readonly id: FactId;
  readonly what: 'edit' | 'split' | 'merge' | 'annotate';
}

/** The sentence of the current fact, always in sight, and what can be done with it. */
export function FactPane({ factId, onCurrent, onMove, onFact }: Props) {
  const t = useWords();
  const [task, setTask] = useState<Task | null>(null);
  const review = useReview(onMove);
  const begin = (what: Task['what']) => (id: FactId) => setTask({ id, what });
  const tasks = { edit: begin('edit'), split: begin('split'), merge: begin('merge'), annotate: begin('annotate') };
  const actions = { ...review, ...tasks };
  useReviewKeys(actions, { onCurrent, isResting: task !== null && task.id === factId });
  const { data: fact } = useRead(
    'facts.get',
    { id: factId ?? (1 as FactId) },
    { isEnabled: factId !== null, keepsLast: true },
  );
  if (!fact || factId === null)
    return (
      <aside className="pane is-right" aria-label={t('fact.pane')}>
        <Empty title={t('fact.noneChosen')} />
      </aside>
    );
  return (
    <aside className="pane is-right" aria-label={t('fact.pane')} data-testid="facts-pane">
      <TextPane
        articleId={fact.articleId}
        at={fact.isOrphan ? null : fact.anchor}
        tone={fact.troubles > 0 ? 'trouble' : 'plain'}
        onFact={onFact}
        tools={<DeskButtons spot={spotOfFact(fact)} />}
      />
      {fact.id === factId && (
        <FactReview
          key={fact.id}
          fact={fact}
          task={task?.id === fact.id ? task.what : null}
          actions={actions}
          onClose={() => setTask(null)}
        />
      )}
    </aside>
  );
}

type Actions = Record<'accept' | 'reject' | 'flag' | 'unreview' | Task['what'], (id: FactId) => void>;

const KEYS = {
  a: 'accept',
  x: 'reject',
  f: 'flag',
  u: 'unreview',
  e: 'edit',
  s: 'split',
  g: 'merge',
  h: 'annotate',
} as const;

/** The keys of review are the grid's: they never wait for the sentence to be loaded, and none is lost. */
function useReviewKeys(
  actions: Actions,
  { onCurrent, isResting }: { onCurrent: Props['onCurrent']; isResting: boolean },
): void {
  const isReadOnly = useReadOnly() !== null;
  const keys = Object.entries(KEYS).map(([key, action]) => [key, () => onCurrent(actions[action])]);
  useHotkeys(isReadOnly || isResting ? {} : Object.fromEntries(keys));
}

interface ReviewProps {
  readonly fact: FactDetail;
  readonly task: Task['what'] | null;
  readonly actions: Actions;
  readonly onClose: () => void;
}

function FactReview({ fact, task, actions, onClose }: ReviewProps) {
  const t = useWords();
  if (task === 'edit') return <FactEditor fact={fact} onClose={onClose} />;
  if (task === 'annotate') return <AnnotationForm target={{ factId: fact.id }} onSaved={onClose} onClose={onClose} />;
  return (
    <div className="fact-review" data-fact={fact.id}>
      {!fact.hasSentence && (
        <p className="no-sentence" data-testid="fact-no-sentence">
          <Badge tone="amber">{t('table:noSentence')}</Badge> {t('table:noSentenceText')}
        </p>
      )}
      <FactFields fact={fact} />
      <FactNotes id={fact.id} />
      <FactActions fact={fact} actions={actions} />
      {task === 'split' && <SplitDialog fact={fact} onClose={onClose} />}
      {task === 'merge' && <MergeDialog fact={fact} onClose={onClose} />}
    </div>
  );
}

function FactActions({ fact, actions }: { fact: FactDetail; actions: Actions }) {
  const t = useWords();
  const { data: findings } = useRead('findings.page', {
    filter: { factId: fact.id, family: ['trouble'], state: ['open', 'stale'] },
    limit: 1,
  });
  const trouble = findings?.rows[0];
  const decide = (): void => {
    if (trouble) navigate('findings', trouble.id);
  };
  useHotkeys({ d: decide });
  const act = (action: keyof Actions) => (): void => actions[action](fact.id);
  return (
    <div className="fact-actions">
      <ReadOnlyNote />
      <WriteButton look="primary" hotkey="A" data-testid="fact-accept" onClick={act('accept')}>
        {t('fact.accept')}
      </WriteButton>
      <WriteButton hotkey="E" data-testid="fact-edit" onClick={act('edit')}>
        {t('fact.edit')}
      </WriteButton>
      <WriteButton hotkey="X" data-testid="fact-reject" onClick={act('reject')}>
        {t('fact.reject')}
      </WriteButton>
      <WriteButton hotkey="F" data-testid="fact-flag" onClick={act('flag')}>
        {t('fact.flag')}
      </WriteButton>
      <WriteButton hotkey="H" data-testid="fact-annotate" onClick={act('annotate')}>
        {t('reading:annotate')}
      </WriteButton>
      <WriteButton hotkey="S" data-testid="fact-split" onClick={act('split')}>
        {t('review:split.button')}
      </WriteButton>
      <WriteButton hotkey="G" data-testid="fact-merge" onClick={act('merge')}>
        {t('review:merge.button')}
      </WriteButton>
      <CompareButton fact={fact} isSmall={false} />
      {trouble && (
        <Button hotkey="D" data-testid="fact-decide" onClick={decide}>
          {t('finding.decide')}
        </Button>
      )}
      <Button
        look="minimal"
        data-testid="fact-history"
        onClick={() => showHistory({ entity: 'fact', entityId: fact.id })}
      >
        {t('history.show')}
      </Button>
    </div>
  );
}
