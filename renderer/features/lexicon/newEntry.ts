import type { LexiconEntry, LexiconList } from '../../../electron/common/lexiconEntry.ts';

/** Letters and digits of the English name, or a number made of the Chinese one where it has none. */
export function makeKey(en: string, zh: string): string {
  const slug = en
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60);
  const digest = [...zh].reduce((sum, char) => (sum * 31 + (char.codePointAt(0) ?? 0)) % 0x7fffffff, 7);
  return `own-${slug === '' ? digest.toString(36) : slug}`;
}

/** An empty entry of a list. */
export function newEntry(list: LexiconList, words = ''): LexiconEntry {
  if (list === 'indicator') {
    const names = words === '' ? [] : [words];
    const lists = { names, nouns: [], with: [], without: [] };
    return { list, key: '', zh: words, en: '', group: '', unit: ['count'], measure: null, ...lists };
  }
  if (list === 'unit') return { list, words, isRemoved: false, unit: null, kind: null };
  if (list === 'name') return { list, words, isRemoved: false, class: 'name' };
  if (list === 'qualifier') return { list, words, isRemoved: false, qualifier: null, place: null };
  return { list, words, isRemoved: false };
}
