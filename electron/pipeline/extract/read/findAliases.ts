import type { Tag } from './compiledLexicon.ts';
import type { SubjectEntry } from './lexicon.ts';
import { Meaning } from './meaning.ts';
import { findPhrases, indexPhrases } from './phrases.ts';
import type { Hit } from './sortHits.ts';

/** The bracket that introduces a short name; looked at only where the text has one, so that the search stays linear. */
const OPENERS = ['(以下', '(下称', '(简称', '(hereinafter', '(hereafter'];
const SHORT =
  /^\((?:(?:以下)?(?:统一)?(?:简称|下称|称)(?:为)?[:“"'‘「]{0,2}([^)”"'’」\n]{2,20})|(?:hereinafter|hereafter),?(?: referred to as| called)?(?: the)?\s*["“'‘]?([^)"”'’\n]{2,40}))/;
const LONG = /[^,。;:“”"\n]{2,60}$/;

/** The subject that ends where the bracket begins, else a new one made from the words. */
function entryFor(known: SubjectEntry | undefined, long: string, short: string): SubjectEntry {
  return known ?? { name: short, en: short, kind: 'programme', aliases: [long.trim(), short] };
}

/** Subjects by where they end, places aside; of several that end there the longest. */
function subjectsByEnd(hits: readonly Hit[]): Map<number, SubjectEntry> {
  const found = new Map<number, SubjectEntry>();
  for (const hit of hits) {
    const entry = hit.means.subject?.entry;
    if (entry && entry.kind !== 'place' && !found.has(hit.end)) found.set(hit.end, entry);
  }
  return found;
}

/** An article introduces a handful of short names; more is no article. */
const MOST_NAMES = 40;

function listBrackets(folded: string): number[] {
  const found: number[] = [];
  for (const opener of OPENERS) {
    for (let at = folded.indexOf(opener); at >= 0 && found.length < MOST_NAMES; at = folded.indexOf(opener, at + 1))
      found.push(at);
  }
  return found;
}

function* listShortNames(folded: string, brackets: readonly number[], hits: readonly Hit[]): Iterable<[string, Tag]> {
  const subjects = subjectsByEnd(hits);
  for (const at of brackets) {
    const match = SHORT.exec(folded.slice(at, at + 80));
    const short = (match?.[1] ?? match?.[2] ?? '').trim();
    const before = folded.slice(Math.max(0, at - 60), at).trimEnd();
    const end = folded[at - 1] === ' ' ? at - 1 : at;
    if (short)
      yield [short, { type: 'subject', entry: entryFor(subjects.get(end), LONG.exec(before)?.[0] ?? short, short) }];
  }
}

/** Short names that the article itself introduces, 中新…项目(以下简称X), wherever they stand in it. */
export function findAliases(folded: string, hits: readonly Hit[]): Hit[] {
  const brackets = listBrackets(folded);
  if (brackets.length === 0) return [];
  const entries = [...listShortNames(folded, brackets, hits)];
  return entries.length > 0
    ? findPhrases(
        folded,
        indexPhrases(entries, (tags) => new Meaning(tags)),
      )
    : [];
}
