import type { LexiconEntry, LexiconList, LexiconRow } from '../../../electron/common/lexiconEntry.ts';
import { useWords } from '../../app/language.ts';
import { lexiconView } from '../../app/lexiconView.ts';
import { useStore } from '../../app/store.ts';
import { useWording } from '../../app/wording.ts';
import { Badge, type Tone } from '../../components/Badge.tsx';

const TONES: Readonly<Record<LexiconRow['origin'], Tone>> = {
  'built-in': 'grey',
  own: 'blue',
  changed: 'blue',
  removed: 'amber',
};

/** What a word means, in a few words. */
export function useMeaning(): (entry: LexiconEntry) => string {
  const t = useWords();
  return (entry) => {
    if (entry.list === 'unit') return [entry.unit, entry.kind].filter(Boolean).join(' · ');
    if (entry.list === 'name') return entry.class ? t(`setAside.${entry.class}`) : '';
    if (entry.list !== 'qualifier') return '';
    const { qualifier, place } = entry;
    return [qualifier && t(`qualifier.${qualifier}`), place && t(`extract:lexicon.place.${place}`)]
      .filter(Boolean)
      .join(' · ');
  };
}

export function EntryTable({ list, rows }: { list: LexiconList; rows: readonly LexiconRow[] }) {
  const t = useWords();
  const columns =
    list === 'indicator' ? (['names', 'words', 'unit', 'facts'] as const) : (['words', 'detail'] as const);
  return (
    <table className="table lexicon-table">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`extract:lexicon.column.${column}`)}
            </th>
          ))}
          <th scope="col">{t('extract:lexicon.column.origin')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <EntryRow key={row.key} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function EntryRow({ row }: { row: LexiconRow }) {
  const t = useWords();
  const { open } = useStore(lexiconView);
  const choose = (): void => lexiconView.set((view) => ({ ...view, open: row.key, draft: null, adopts: null }));
  return (
    <tr className={row.key === open ? 'is-chosen' : ''} onClick={choose}>
      {row.entry.list === 'indicator' ? <IndicatorCells row={row} /> : <WordCells row={row} />}
      <td>
        <Badge tone={TONES[row.origin]}>{t(`extract:lexicon.origin.${row.origin}`)}</Badge>
      </td>
    </tr>
  );
}

const MOST_NAMES = 4;

function IndicatorCells({ row: { entry, facts } }: { row: LexiconRow }) {
  const t = useWords();
  const wording = useWording();
  if (entry.list !== 'indicator') return null;
  const words = [...entry.names, ...entry.nouns];
  return (
    <>
      <td>
        <button type="button" className="link">
          {wording.name(entry)}
        </button>{' '}
        <span className="muted">{wording.otherName(entry)}</span>
      </td>
      <td className="lexicon-words">
        {words.slice(0, MOST_NAMES).join(' · ')}{' '}
        {words.length > MOST_NAMES && (
          <span className="muted">{t('extract:lexicon.moreWords', { count: words.length - MOST_NAMES })}</span>
        )}
      </td>
      <td>{entry.unit.map((kind) => t(`extract:lexicon.unitKindOf.${kind}`)).join(' · ')}</td>
      <td className="is-number">{facts}</td>
    </>
  );
}

function WordCells({ row: { entry } }: { row: LexiconRow }) {
  const meaning = useMeaning();
  if (entry.list === 'indicator') return null;
  return (
    <>
      <td>
        <button type="button" className={entry.isRemoved ? 'link is-removed' : 'link'}>
          {entry.words}
        </button>
      </td>
      <td>{meaning(entry)}</td>
    </>
  );
}
