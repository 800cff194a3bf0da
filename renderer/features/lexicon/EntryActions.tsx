import type { LexiconRow } from '../../../electron/common/lexiconEntry.ts';
import { useWords } from '../../app/language.ts';
import { WriteButton } from '../../components/WriteButton.tsx';
import { useLexiconEdit, useSaveEntry } from './runEdit.ts';

interface Props {
  /** Null for a new entry. */
  readonly row: LexiconRow | null;
  readonly isReady: boolean;
  readonly hasChange?: boolean;
  readonly onSave: () => void;
}

/** Save; take a built-in word out and put it back; forget what is the analyst's own. */
export function EntryActions({ row, isReady, hasChange = true, onSave }: Props) {
  const t = useWords();
  const edit = useLexiconEdit();
  const save = useSaveEntry();
  const forget = (): void => void (row && edit({ forget: [row.key] }));
  const takeOut = (): void => {
    if (row && row.entry.list !== 'indicator') void save({ ...row.entry, isRemoved: true });
  };
  const isBuiltInWord = row?.origin === 'built-in' && row.entry.list !== 'indicator';
  return (
    <div className="entry-actions">
      <WriteButton look="primary" data-testid="entry-save" disabled={!isReady || !hasChange} onClick={onSave}>
        {t(row ? 'extract:lexicon.save' : 'extract:lexicon.add')}
      </WriteButton>
      {isBuiltInWord && (
        <WriteButton data-testid="entry-take-out" onClick={takeOut}>
          {t('extract:lexicon.remove')}
        </WriteButton>
      )}
      {row && row.origin !== 'built-in' && (
        <WriteButton data-testid="entry-forget" onClick={forget}>
          {t(row.origin === 'own' ? 'extract:lexicon.forget' : 'extract:lexicon.putBack')}
        </WriteButton>
      )}
    </div>
  );
}
