import type { Edit } from './edit.ts';

/** Marks of Markdown that stand among the words; headings are read as such and stay. */
const BOLD = /(\*\*|__)(?=[^\s*_])([^*_\n]{1,300}?[^\s*_])\1/g;
const QUOTE = /^[ \t]{0,3}>[ \t]+/gm;
const IMAGE = /!\[[^\]\n]{0,200}\]\([^()\n]{1,500}\)/g;
const LINK = /(?<!!)\[([^[\]\n]{1,300})\]\((?:https?:)?\/[^()\s]{1,500}\)/g;

const remove = (start: number, length: number): Edit => ({ start, end: start + length, insert: '', kind: 'markup' });

/** What only a Markdown reader would hide: `**` around words, `>` before a line, images, the address of a link. */
export function findMarkup(text: string): Edit[] {
  const bold = [...text.matchAll(BOLD)].flatMap(({ index, 0: whole }) => [
    remove(index, 2),
    remove(index + whole.length - 2, 2),
  ]);
  const links = [...text.matchAll(LINK)].flatMap(({ index, 0: whole, 1: words = '' }) => [
    remove(index, 1),
    remove(index + 1 + words.length, whole.length - words.length - 1),
  ]);
  const rest = [QUOTE, IMAGE].flatMap((form) =>
    [...text.matchAll(form)].map(({ index, 0: whole }) => remove(index, whole.length)),
  );
  return [...bold, ...links, ...rest];
}
