import { useState } from 'react';
import type { FactDetail } from '../../../electron/common/factRow.ts';
import { useWords } from '../../app/language.ts';
import { useWrite } from '../../app/queries.ts';
import { useStore } from '../../app/store.ts';
import { useReturnFocus } from '../../components/useReturnFocus.ts';
import { FactForm } from './FactForm.tsx';
import { drafts, type FactDraft, startDraft, toPatch } from './factDraft.ts';

/** The draft of a fact, kept outside so that it survives moving to another row and back. */
function useDraft(fact: FactDetail) {
  const [before] = useState(() => startDraft(fact));
  const draft = useStore(drafts).get(fact.id) ?? before;
  const change = (patch: Partial<FactDraft>): void =>
    drafts.set((all) => new Map(all).set(fact.id, { ...(all.get(fact.id) ?? before), ...patch }));
  const discard = (): void =>
    drafts.set((all) => {
      const rest = new Map(all);
      rest.delete(fact.id);
      return rest;
    });
  return { before, draft, change, discard };
}

export function FactEditor({ fact, onClose }: { fact: FactDetail; onClose: () => void }) {
  const t = useWords();
  useReturnFocus();
  const { before, draft, change, discard } = useDraft(fact);
  const edit = useWrite('facts.edit', { isQuiet: true });
  const patch = toPatch(before, draft);
  const isChanged = Object.keys(patch).length > 0;
  const close = (): void => {
    discard();
    onClose();
  };
  const save = (): void => {
    if (!isChanged) {
      close();
      return;
    }
    const reason = draft.reason.trim();
    edit.mutate({ id: fact.id, patch, ...(reason ? { reason } : {}) }, { onSuccess: close });
  };
  return (
    <FactForm
      label={t('fact.edit')}
      draft={draft}
      error={edit.error}
      isPending={edit.isPending}
      change={change}
      onSave={save}
      onClose={close}
    />
  );
}
