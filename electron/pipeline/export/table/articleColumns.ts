import type { ArticleForExport } from '../../../common/forExport.ts';
import { linkColumn, numberColumn, type TableColumn, textColumn } from './tableColumn.ts';

export const ARTICLE_COLUMNS: readonly TableColumn<ArticleForExport>[] = [
  textColumn('id', ({ id }) => id, 'narrow'),
  textColumn('title', ({ title }) => title, 'wide'),
  textColumn('subtitle', ({ subtitle }) => subtitle),
  textColumn('outlet', ({ outlet }) => outlet),
  textColumn('original_outlet', ({ originalOutlet }) => originalOutlet),
  textColumn('byline', ({ byline }) => byline),
  textColumn('editor', ({ editor }) => editor),
  textColumn('date', ({ date }) => date),
  textColumn('date_basis', ({ dateBasis }) => dateBasis, 'narrow'),
  linkColumn('url', ({ url }) => url),
  textColumn('page', ({ page }) => page),
  textColumn('language', ({ language }) => language, 'narrow'),
  textColumn('echo_of', ({ echoOf }) => echoOf, 'narrow'),
  numberColumn('fact_count', ({ taken }) => taken),
  numberColumn('minor_facts', ({ minorTaken }) => minorTaken),
  numberColumn('unreviewed', ({ unreviewed }) => unreviewed),
  numberColumn('set_aside', ({ setAside }) => setAside),
  numberColumn('unexplained', ({ unexplained }) => unexplained),
  textColumn('file', ({ fileName }) => fileName),
  textColumn('part_of_file', ({ ordinal }) => ordinal, 'narrow'),
  textColumn('imported_at', ({ importedAt }) => importedAt),
  textColumn('sha256', ({ sha256 }) => sha256, 'wide'),
];
