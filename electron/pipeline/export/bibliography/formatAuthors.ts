import stored from '../../../../resources/exports/referenceStyles.json' with { type: 'json' };
import type { StyleRules } from './formatReference.ts';

const surnames = new Set(stored.surnames.map((name) => name.toUpperCase()));

interface Name {
  readonly family: string;
  readonly given: readonly string[];
}

/** Family name first where it is set in capitals or is a Chinese one in Latin letters; else last. Null for what is no person's name of that kind. */
function parseLatin(name: string): Name | null {
  const words = name.split(/\s+/);
  if (words.length < 2 || words.length > 4 || !words.every((word) => /^[\p{Lu}][\p{L}.'’-]*$/u.test(word))) return null;
  const [first = '', ...rest] = words;
  const isShouted = /^\p{Lu}{2,}$/u.test(first) && !rest.every((word) => /^\p{Lu}+$/u.test(word));
  const isChinese = words.length === 2 && surnames.has(first.toUpperCase());
  if (isShouted || isChinese) return { family: first, given: rest };
  return { family: words.at(-1) as string, given: words.slice(0, -1) };
}

const capitalise = (word: string): string => word.charAt(0) + word.slice(1).toLowerCase();
const initialsOf = ({ given }: Name): string[] =>
  given.flatMap((word) => word.split('-')).map((word) => word.charAt(0));

function formatName(name: string, { authors }: StyleRules): string {
  const parsed = parseLatin(name);
  if (!parsed) return name;
  if (authors.form === 'family-initials') return `${parsed.family.toUpperCase()} ${initialsOf(parsed).join(' ')}`;
  const family = /^\p{Lu}+$/u.test(parsed.family) ? capitalise(parsed.family) : parsed.family;
  return `${family}, ${initialsOf(parsed)
    .map((initial) => `${initial}.`)
    .join(' ')}`;
}

/** Writers in the order and number that a style wants; Chinese names stay as they are. */
export function formatAuthors(names: readonly string[], rules: StyleRules, tongue: 'zh' | 'en'): string {
  const { most, between, last = between, others } = rules.authors;
  const shown = names.slice(0, most).map((name) => formatName(name, rules));
  if (names.length > most) return shown.join(between) + others[tongue];
  if (shown.length < 2) return shown.join('');
  return shown.slice(0, -1).join(between) + last + (shown.at(-1) as string);
}
