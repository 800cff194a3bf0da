export interface LinkedData {
  readonly title?: string | undefined;
  readonly outlet?: string | undefined;
  readonly byline?: string | undefined;
  readonly date?: string | undefined;
}

const LONGEST_BLOCK = 200_000;
const MOST_BLOCKS = 20;
/** `@graph` lists, pages that hold their article, and no deeper. */
const DEEPEST = 4;
const ARTICLE_TYPE = /(?:Article|Posting|Report)$/;

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parseBlock(text: string): unknown {
  try {
    return text.length > LONGEST_BLOCK ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

function findArticle(value: unknown, depth = 0): Fields | null {
  if (depth > DEEPEST) return null;
  if (Array.isArray(value)) {
    for (const item of value.slice(0, 50)) {
      const found = findArticle(item, depth + 1);
      if (found) return found;
    }
    return null;
  }
  if (!isFields(value)) return null;
  if ([value['@type']].flat().some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type))) return value;
  return findArticle(value['@graph'], depth + 1) ?? findArticle(value.mainEntity, depth + 1);
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const nameOf = (value: unknown): string | undefined => textOf(isFields(value) ? value.name : value);

/** What the first article in a page's JSON-LD blocks says of itself (schema.org). Broken blocks are passed over. */
export function readLinkedData(document: Document): LinkedData {
  const blocks = [...document.querySelectorAll('script[type="application/ld+json"]')].slice(0, MOST_BLOCKS);
  for (const block of blocks) {
    const article = findArticle(parseBlock(block.textContent ?? ''));
    if (!article) continue;
    const authors = [article.author].flat().map(nameOf).filter(Boolean);
    return {
      title: textOf(article.headline),
      outlet: nameOf(article.publisher),
      byline: authors.length ? authors.join(', ') : undefined,
      date: textOf(article.datePublished),
    };
  }
  return {};
}
