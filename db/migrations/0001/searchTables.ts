/** Both hold no text of their own: what is indexed is made from the body by `indexTerms`, and rows can be deleted. */
export const SEARCH_TABLES = `
CREATE VIRTUAL TABLE article_search USING fts5 (
  title, body, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0"
);
CREATE VIRTUAL TABLE fact_search USING fts5 (
  sentence, content = '', contentless_delete = 1, detail = none, tokenize = "unicode61 remove_diacritics 0"
);
`;
