import type { ReadDb } from '../../../db/handle.ts';
import { getArticleText, getSourceText } from '../../../db/queries/articles/articleText.ts';
import { pageArticles } from '../../../db/queries/articles/pageArticles.ts';
import { getSourceToRead } from '../../../db/queries/import/reading.ts';
import type { FactMark } from '../../common/articleRow.ts';
import { compareSentences, type TextToCompare } from '../../common/compareSentences.ts';
import { showInScript } from '../../common/displayScript.ts';
import type { ArticleId } from '../../common/ids.ts';
import { packMarks } from '../../common/packMarks.ts';
import type { Handlers } from '../../contract/dispatch.ts';
import { splitSentences } from '../../pipeline/extract/sentences.ts';
import { listEncodings } from '../../pipeline/import/listEncodings.ts';
import { tellFormat } from '../../pipeline/import/tellFormat.ts';
import { found, type ReadContext } from './readContext.ts';

function readSentences(db: ReadDb, id: ArticleId): TextToCompare {
  const { body, parts } = found(getArticleText(db, id), 'article', id);
  return { body, sentences: splitSentences(body, parts) };
}

const pack = <T extends { readonly marks: readonly FactMark[] }>(text: T) => ({
  ...text,
  marks: packMarks(text.marks),
});

const readText = (db: ReadDb, id: ArticleId, view: 'cleaned' | 'original'): string =>
  view === 'cleaned'
    ? found(getArticleText(db, id), 'article', id).body
    : found(getSourceText(db, id), 'article', id).text;

export const articleReads = ({ db }: ReadContext): Handlers => ({
  'articles.page': (input) => pageArticles(db, input),
  'articles.get': ({ id }) => pack(found(getArticleText(db, id), 'article', id)),
  'articles.compare': ({ leftId, rightId }) => ({
    sentences: compareSentences(readSentences(db, leftId), readSentences(db, rightId)),
  }),
  'articles.encodings': ({ id }) => {
    const { bytes, fileName, encoding, encodingConfidence, isEncodingGiven } = found(
      getSourceToRead(db, id),
      'article',
      id,
    );
    const format = tellFormat(bytes, { fileName });
    const candidates = format === 'text' || format === 'html' ? listEncodings(bytes) : [];
    return { encoding, confidence: encodingConfidence, isGiven: isEncodingGiven, candidates };
  },
  'articles.inScript': ({ id, view, script }) => ({ text: showInScript(readText(db, id, view), script) }),
  'articles.source': ({ id }) => pack(found(getSourceText(db, id), 'article', id)),
});
