import entities from '../../../resources/lexicons/entities.json' with { type: 'json' };
import type { Edit } from './edit.ts';

const NAMED: Readonly<Record<string, string>> = entities.named;
const ENTITY = /&(?:([A-Za-z]{2,8}\d{0,2})|#(\d{2,7})|#[xX]([0-9A-Fa-f]{2,6}));/g;
/** Soft hyphens, joiners and marks of no width, which cut words and numbers unseen. */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]+/g;

function readCode(code: number): string | null {
  if (code < 0x20 || (code >= 0x7f && code < 0xa0) || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff))
    return null;
  return code === 0xa0 ? ' ' : String.fromCodePoint(code);
}

function readEntity([, name, decimal, hex]: RegExpMatchArray): string | null {
  if (name) return NAMED[name] ?? null;
  return readCode(decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hex ?? '', 16));
}

/** Entities left over from a page, to be read as the characters they stand for. */
export function findEntities(text: string): Edit[] {
  return [...text.matchAll(ENTITY)].flatMap((match) => {
    const insert = readEntity(match);
    return insert === null ? [] : [{ start: match.index, end: match.index + match[0].length, insert, kind: 'entity' }];
  });
}

export function findUnseen(text: string): Edit[] {
  return [...text.matchAll(UNSEEN)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    insert: '',
    kind: 'unseen',
  }));
}
