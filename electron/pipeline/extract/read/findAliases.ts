import type { Tag } from './compiledLexicon.ts';
import type { SubjectEntry } from './lexicon.ts';
import { findPhrases, indexPhrases } from './phrases.ts';
import type { Hit } from './sentenceView.ts';

/** The bracket that introduces a short name; looked at only where the text has one, so that the search stays linear. */
const OPENERS = ['(以下', '(hereinafter', '(hereafter'];
const SHORT =
  /^\((?:以下(?:统一)?(?:简称|称)?(?:为)?[:“"'‘「]{0,2}([^)”"'’」\n]{2,20})|(?:hereinafter|hereafter),?(?: referred to as| called)?(?: the)?\s*["“'‘]?([^)"”'’\n]{2,40}))/;
const LONG = /[^,。;:“”"\n]{2,60}$/;

const subjectTag = (hit: Hit): SubjectEntry | null => {
  const tag = hit.tags.find((t) => t.type === 'subject');
  return tag?.type === 'subject' ? tag.entry : null;
};

/** The subject that ends where the bracket begins, else a new one made from the words. */
function entryFor(hits: readonly Hit[], at: number, long: string, short: string): SubjectEntry {
  const near = hits.filter((h) => h.end === at && subjectTag(h));
  const known = near.map(subjectTag).find((entry) => entry !== null && entry.kind !== 'place');
  return known ?? { name: short, en: short, kind: 'programme', aliases: [long.trim(), short] };
}

function* listShortNames(folded: string, hits: readonly Hit[]): Iterable<[string, Tag]> {
  for (const opener of OPENERS) {
    for (let at = folded.indexOf(opener); at >= 0; at = folded.indexOf(opener, at + 1)) {
      const match = SHORT.exec(folded.slice(at, at + 80));
      const short = (match?.[1] ?? match?.[2] ?? '').trim();
      const long = LONG.exec(folded.slice(Math.max(0, at - 60), at).trimEnd())?.[0] ?? short;
      if (short)
        yield [short, { type: 'subject', entry: entryFor(hits, folded.slice(0, at).trimEnd().length, long, short) }];
    }
  }
}

/** Short names that the article itself introduces, 中新…项目(以下简称X), wherever they stand in it. */
export function findAliases(folded: string, hits: readonly Hit[]): Hit[] {
  const entries = [...listShortNames(folded, hits)];
  return entries.length > 0 ? findPhrases(folded, indexPhrases(entries)) : [];
}
