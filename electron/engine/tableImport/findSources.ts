import type { NamedArticle } from '../../../db/queries/import/findTableMatches.ts';
import { foldForSearch } from '../../common/foldText.ts';
import type { ArticleId } from '../../common/ids.ts';

/** Shorter names stand in too many titles to tell one from another. */
const LEAST_PART = 4;

interface Folded {
  readonly id: ArticleId;
  readonly title: string;
  readonly outlets: readonly string[];
  readonly url: string;
  readonly file: string;
}

const fold = (text: string | null): string =>
  foldForSearch(text ?? '')
    .replaceAll(/\s+/g, ' ')
    .trim();
const bareFile = (name: string): string => fold(name.split(/[/\\]/).at(-1) ?? name).replace(/\.[a-z0-9]{1,5}$/, '');

const foldArticle = ({ id, title, outlet, originalOutlet, url, fileName }: NamedArticle): Folded => ({
  id,
  title: fold(title),
  outlets: [outlet, originalOutlet].map(fold).filter(Boolean),
  url: fold(url),
  file: bareFile(fileName),
});

/** From the surest to the weakest: the first that any article passes decides. */
const TESTS: readonly ((article: Folded, source: string) => boolean)[] = [
  (article, source) =>
    article.title === source || article.file === bareFile(source) || (article.url !== '' && article.url === source),
  (article, source) => source.length >= LEAST_PART && article.title.includes(source),
  (article, source) => article.title.length >= LEAST_PART && source.includes(article.title),
  (article, source) => article.outlets.includes(source),
  (article, source) => article.outlets.some((outlet) => outlet.length >= 2 && source.includes(outlet)),
];

/** What both allow; where they contradict each other, the first. */
function narrow(all: ReadonlySet<ArticleId> | null, one: ReadonlySet<ArticleId>): ReadonlySet<ArticleId> {
  const both = all && new Set([...all].filter((id) => one.has(id)));
  return both && both.size > 0 ? both : (all ?? one);
}

export interface SourceFinder {
  /** Articles that the cells of a row may name; null where they name none that is here. */
  find(sources: readonly string[]): ReadonlySet<ArticleId> | null;
}

/** Finds articles by title, file, address or outlet. `list` is asked once, and only when a row names a source. */
export function createSourceFinder(list: () => readonly NamedArticle[]): SourceFinder {
  let articles: Folded[] | null = null;
  const known = new Map<string, ReadonlySet<ArticleId> | null>();

  function findOne(source: string): ReadonlySet<ArticleId> | null {
    articles ??= list().map(foldArticle);
    for (const passes of TESTS) {
      const found = articles.filter((article) => passes(article, source));
      if (found.length > 0) return new Set(found.map(({ id }) => id));
    }
    return null;
  }

  function recall(source: string): ReadonlySet<ArticleId> | null {
    if (!known.has(source)) known.set(source, findOne(source));
    return known.get(source) ?? null;
  }

  return {
    find(sources) {
      const sets = sources
        .map(fold)
        .filter(Boolean)
        .flatMap((source) => recall(source) ?? []);
      return sets.reduce<ReadonlySet<ArticleId> | null>(narrow, null);
    },
  };
}
