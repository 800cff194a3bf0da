/** Endings of files that are read, with the dot, in lower case; what such a file is its bytes decide. */
export const SOURCE_ENDINGS: readonly string[] = [
  '.txt',
  '.text',
  '.md',
  '.markdown',
  '.html',
  '.htm',
  '.xhtml',
  '.mhtml',
  '.mht',
  '.eml',
  '.docx',
  '.pdf',
  '.epub',
];

/** Lists of articles, as reference managers write them: no article themselves. */
export const REFERENCE_ENDINGS: readonly string[] = ['.ris', '.enw', '.net', '.bib', '.bibtex', '.json', '.csljson'];

export const endingOf = (name: string): string => /\.[^./\\]+$/.exec(name)?.[0].toLowerCase() ?? '';
/** Whether a file may be a list of references; what it holds `readReferences` tells. */
export const isReferenceName = (name: string): boolean => REFERENCE_ENDINGS.includes(endingOf(name));
export const isSourceName = (name: string): boolean => SOURCE_ENDINGS.includes(endingOf(name));
