import type { ReadDb } from '../../../db/handle.ts';
import { findNames } from '../../../db/queries/review/findNames.ts';
import type { FactQuery, QueryFilter } from '../../common/factQuery.ts';
import { foldForSearch } from '../../common/foldText.ts';
import { findWord } from './factWords.ts';
import { readClauses, splitQuery } from './splitQuery.ts';
import { readTimeClause } from './timeClause.ts';
import { readValueClause } from './valueClause.ts';

/** A number that is no quantity: said to be not understood, as words it would find nothing. */
const isUnread = (text: string): boolean =>
  /[<>≤≥]/.test(foldForSearch(text)) || (/\d/.test(text) && !/^[\d.,]+$/.test(text) && /^[\W\d]|\d[-–—~]/.test(text));

function readWordClause(text: string): QueryFilter | null {
  if (foldForSearch(text).trim() === 'undated') return { year: [null] };
  for (const field of ['measure', 'status', 'modality', 'flag'] as const) {
    const key = findWord(field, text);
    if (key !== null) return { [field]: [key] } as QueryFilter;
  }
  return null;
}

function readNumberClause(text: string): QueryFilter | null {
  const clause = readValueClause(text);
  if (!clause) return null;
  const { value, unit, noun } = clause;
  return { ...(value ? { value } : {}), ...(unit ? { unit: [unit] } : {}), ...(noun ? { text: noun } : {}) };
}

/** Lists of one field are put together; of two ranges the later one holds. */
export function mergeFilters(filters: readonly QueryFilter[]): QueryFilter {
  const merged: Record<string, unknown> = {};
  for (const [key, value] of filters.flatMap((filter) => Object.entries(filter))) {
    const before = merged[key];
    merged[key] = Array.isArray(before) && Array.isArray(value) ? [...new Set([...before, ...value])] : value;
  }
  return merged as QueryFilter;
}

/**
 * A search as one types it: `20–30 bn USD, 2020–2025, cumulative` or `200亿以上 美元`. What is no number, time, word of
 * the product or name is looked for as words in the sentences.
 */
export function readFactQuery(db: ReadDb, text: string): FactQuery {
  const read = (clause: string): QueryFilter | null =>
    readTimeClause(clause) ?? readWordClause(clause) ?? findNames(db, clause) ?? readNumberClause(clause);
  const parts: FactQuery['parts'][number][] = [];
  const left: string[] = [];
  for (const part of splitQuery(text)) {
    const clauses = readClauses(part, read);
    parts.push(...clauses.read.map(({ text: own, found }) => ({ text: own, filter: found })));
    left.push(...clauses.left);
  }
  const words = left.filter((one) => !isUnread(one)).join(' ');
  if (words) parts.push({ text: words, filter: { text: words.slice(0, 200) } });
  return { parts, unread: left.filter(isUnread), filter: mergeFilters(parts.map(({ filter }) => filter)) };
}
