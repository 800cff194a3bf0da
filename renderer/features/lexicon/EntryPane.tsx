import type { LexiconEntry, LexiconRow } from '../../../electron/common/lexiconEntry.ts';
import { useWords } from '../../app/language.ts';
import { lexiconView } from '../../app/lexiconView.ts';
import { useStore } from '../../app/store.ts';
import { Empty } from '../../components/Empty.tsx';
import { ReadOnlyNote } from '../../components/ReadOnlyNote.tsx';
import { IndicatorForm } from './IndicatorForm.tsx';
import { WordForm } from './WordForm.tsx';

/** The entry that is open, or a new one. */
export function EntryPane({ rows }: { rows: readonly LexiconRow[] }) {
  const t = useWords();
  const { open, draft } = useStore(lexiconView);
  const row = rows.find(({ key }) => key === open) ?? null;
  const entry: LexiconEntry | null = draft ?? row?.entry ?? null;
  const title = t(draft ? 'extract:lexicon.newTitle' : 'extract:lexicon.editTitle');
  return (
    <aside className="pane is-right" aria-label={title}>
      {entry === null ? (
        <Empty title={t('extract:lexicon.pick')} text={t('extract:lexicon.pickText')} />
      ) : (
        <div className="scroll entry-pane" key={draft ? `new:${entry.list}` : open}>
          <h2>{title}</h2>
          <ReadOnlyNote />
          {row && row.own === null && !draft && <p className="muted">{t('extract:lexicon.builtIn')}</p>}
          {entry.list === 'indicator' ? (
            <IndicatorForm entry={entry} row={draft ? null : row} />
          ) : (
            <WordForm entry={entry} row={draft ? null : row} />
          )}
        </div>
      )}
    </aside>
  );
}
