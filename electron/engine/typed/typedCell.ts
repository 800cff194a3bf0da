import type { FactChange } from '../../../db/factColumns.ts';
import type { ReadDb } from '../../../db/handle.ts';
import { getIndicator, listIndicators } from '../../../db/queries/indicators.ts';
import type { FactCell, TriedCell } from '../../common/factCell.ts';
import type { FactRow, IndicatorRef } from '../../common/factRow.ts';
import { foldForSearch } from '../../common/foldText.ts';
import type { IndicatorId } from '../../common/ids.ts';
import { MEASURES, MODALITIES, QUALIFIERS, STATUSES } from '../../common/vocabulary.ts';
import { CallError } from '../../contract/errors.ts';
import { readFactPatch } from '../factChange.ts';
import { readTyped } from '../typedValue.ts';
import { factWords, findWord, isNone } from './factWords.ts';

const WORDS = { status: STATUSES, measure: MEASURES, qualifier: QUALIFIERS, modality: MODALITIES } as const;
type WordField = keyof typeof WORDS;

/** The first word of a list is the one that is named when another does not fit. */
const listChoices = (field: WordField): string =>
  Object.values(factWords[field])
    .map(([first]) => first)
    .join(', ');

function readWord(field: WordField, text: string): string | null {
  if (field === 'measure' && isNone(text)) return null;
  const key = findWord(field, text);
  if (key === null) throw new CallError('bad-word', { text, choices: listChoices(field) });
  return key;
}

const MOST_NAMED = 4;

/** The indicator of a name; of a part of a name or pinyin initials where only one fits. */
function readIndicator(db: ReadDb, text: string): IndicatorId {
  const found = listIndicators(db, { text, limit: 50 });
  const folded = foldForSearch(text.trim());
  const named = found.filter(({ zh, en }) => [zh, en].some((name) => foldForSearch(name) === folded));
  const fitting = named.length > 0 ? named : found;
  const [only, another] = fitting;
  if (!only || folded === '') throw new CallError('no-such-name', { text });
  if (another && named.length !== 1)
    throw new CallError('several-names', {
      text,
      choices: fitting
        .slice(0, MOST_NAMED)
        .map(({ zh, en }) => zh || en)
        .join(', '),
    });
  return only.id;
}

/** A unit as its code or in words: `USD`, `美元`. A word that the program does not know is a unit of its own. */
function readUnit(text: string): string {
  const typed = readTyped(`1${text}`) ?? readTyped(`1 ${text}`);
  return typed?.hasOwnUnit && typed.quantity.value === '1' ? typed.quantity.unit : text;
}

const orNull = (text: string): string | null => (isNone(text) ? null : text.trim());

function requireText(text: string): string {
  if (text.trim() === '') throw new CallError('bad-word', { text, choices: 'USD, CNY, tonne …' });
  return text.trim();
}

/**
 * A cell as typed or pasted, as fields of its fact.
 * @throws CallError `bad-number`, `bad-period`, `bad-word`, `no-such-name` or `several-names`
 */
export function readCell(db: ReadDb, fact: FactRow, { field, text }: FactCell): FactChange {
  switch (field) {
    case 'value':
      return readFactPatch(db, fact, { valueText: text.trim() });
    case 'period':
      return readFactPatch(db, fact, { periodText: text.trim() });
    case 'indicator':
      return { indicatorId: readIndicator(db, text) };
    case 'unit':
      return readFactPatch(db, fact, { unit: readUnit(requireText(text)) });
    case 'qualifier':
      return readFactPatch(db, fact, { qualifier: readWord('qualifier', text) as FactRow['quantity']['qualifier'] });
    case 'subject':
      return { subject: orNull(text)?.slice(0, 200) ?? null };
    case 'attribution':
      return { attribution: orNull(text)?.slice(0, 200) ?? null };
    default:
      return { [field]: readWord(field, text) } as FactChange;
  }
}

function applyChange(db: ReadDb, fact: FactRow, { indicatorId, ...change }: FactChange): FactRow {
  const indicator = indicatorId === undefined ? fact.indicator : (getIndicator(db, indicatorId) as IndicatorRef);
  const isEdit = indicatorId !== undefined || Object.keys(change).some((key) => key !== 'status');
  return { ...fact, ...(isEdit ? { status: 'edited' } : {}), ...(change as Partial<FactRow>), indicator };
}

/** What a cell would make of its fact, or why it is refused. */
export function tryCell(db: ReadDb, fact: FactRow | undefined, cell: FactCell): TriedCell & { change: FactChange } {
  const place = { id: cell.id, field: cell.field };
  if (!fact)
    return {
      ...place,
      before: null,
      after: null,
      change: {},
      problem: { code: 'no-such-row', params: { what: 'fact', id: cell.id } },
    };
  try {
    const change = readCell(db, fact, cell);
    return { ...place, before: fact, after: applyChange(db, fact, change), change, problem: null };
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    return { ...place, before: fact, after: null, change: {}, problem: { code: error.code, params: error.params } };
  }
}
