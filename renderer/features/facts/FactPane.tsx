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
import { CompareButton } from '../reading/CompareButton.tsx';
import { DeskButtons } from '../reading/DeskButtons.tsx';
import { spotOfFact } from '../reading/desk.ts';
import { TextPane } from '../reading/TextPane.tsx';
import { FactEditor } from './FactEditor.tsx';
import { FactFields } from './FactFields.tsx';
import { MergeDialog } from './MergeDialog.tsx';
import { SplitDialog } from './SplitDialog.tsx';
import { useReview } from './useReview.ts';

interface Props {
  readonly factId: FactId | null;
  readonly onMove: (by: number) => void;
  readonly onFact: (id: number) => void;
}

/** The sentence of the current fact, always in sight, and what can be done with it. */
export function FactPane({ factId, onMove, onFact }: Props) {
  const t = useWords();
  const { data: fact } = useRead(
    'facts.get',
    { id: factId ?? (1 as FactId) },
    { isEnabled: factId !== null, keepsLast: true },
  );
  if (!fact || factId === null)
    return (
      <aside className="pane is-right">
        <Empty title={t('fact.noneChosen')} />
      </aside>
    );
  return (
    <aside className="pane is-right" aria-label={t('fact.pane')}>
      <TextPane
        articleId={fact.articleId}
        at={fact.isOrphan ? null : fact.anchor}
        tone={fact.troubles > 0 ? 'trouble' : 'plain'}
        onFact={onFact}
        tools={<DeskButtons spot={spotOfFact(fact)} />}
      />
      {fact.id === factId && <FactReview key={fact.id} fact={fact} onMove={onMove} />}
    </aside>
  );
}

function FactReview({ fact, onMove }: { fact: FactDetail; onMove: (by: number) => void }) {
  const t = useWords();
  const [isEditing, setIsEditing] = useState(false);
  const [dialog, setDialog] = useState<'split' | 'merge' | null>(null);
  const closeDialog = (): void => setDialog(null);
  if (isEditing) return <FactEditor fact={fact} onClose={() => setIsEditing(false)} />;
  return (
    <div className="fact-review" data-fact={fact.id}>
      {!fact.hasSentence && (
        <p className="no-sentence" data-testid="fact-no-sentence">
          <Badge tone="amber">{t('table:noSentence')}</Badge> {t('table:noSentenceText')}
        </p>
      )}
      <FactFields fact={fact} />
      <FactActions fact={fact} onMove={onMove} onEdit={() => setIsEditing(true)} onDialog={setDialog} />
      {dialog === 'split' && <SplitDialog fact={fact} onClose={closeDialog} />}
      {dialog === 'merge' && <MergeDialog fact={fact} onClose={closeDialog} />}
    </div>
  );
}

interface ActionProps {
  readonly fact: FactDetail;
  readonly onMove: (by: number) => void;
  readonly onEdit: () => void;
  readonly onDialog: (dialog: 'split' | 'merge') => void;
}

function FactActions({ fact, onMove, onEdit, onDialog }: ActionProps) {
  const t = useWords();
  const review = useReview(fact, onMove);
  const { data: findings } = useRead('findings.page', {
    filter: { factId: fact.id, family: ['trouble'], state: ['open', 'stale'] },
    limit: 1,
  });
  const trouble = findings?.rows[0];
  const decide = (): void => {
    if (trouble) navigate('findings', trouble.id);
  };
  const isReadOnly = useReadOnly() !== null;
  const split = (): void => onDialog('split');
  const merge = (): void => onDialog('merge');
  const changes = {
    a: review.accept,
    x: review.reject,
    f: review.flag,
    u: review.unreview,
    e: onEdit,
    s: split,
    g: merge,
  };
  useHotkeys({ ...(isReadOnly ? {} : changes), d: decide });
  return (
    <div className="fact-actions">
      <ReadOnlyNote />
      <WriteButton look="primary" hotkey="A" data-testid="fact-accept" onClick={review.accept}>
        {t('fact.accept')}
      </WriteButton>
      <WriteButton hotkey="E" data-testid="fact-edit" onClick={onEdit}>
        {t('fact.edit')}
      </WriteButton>
      <WriteButton hotkey="X" data-testid="fact-reject" onClick={review.reject}>
        {t('fact.reject')}
      </WriteButton>
      <WriteButton hotkey="F" data-testid="fact-flag" onClick={review.flag}>
        {t('fact.flag')}
      </WriteButton>
      <WriteButton hotkey="S" data-testid="fact-split" onClick={split}>
        {t('review:split.button')}
      </WriteButton>
      <WriteButton hotkey="G" data-testid="fact-merge" onClick={merge}>
        {t('review:merge.button')}
      </WriteButton>
      <Button
        look="minimal"
        data-testid="fact-history"
        onClick={() => showHistory({ entity: 'fact', entityId: fact.id })}
      >
        {t('history.show')}
      </Button>
      <CompareButton fact={fact} />
      {trouble && (
        <Button hotkey="D" data-testid="fact-decide" onClick={decide}>
          {t('finding.decide')}
        </Button>
      )}
    </div>
  );
}
