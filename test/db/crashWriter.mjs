/** Imports for ever; says the id of each article once its transaction is committed. Killed by the test. */
import { writeSync } from 'node:fs';
import { inTransaction } from '../../db/handle.ts';
import { openForWriting } from '../../db/open.ts';
import { insertFacts } from '../../db/queries/extract/insertFacts.ts';
import { insertArticle } from '../../db/queries/import/article.ts';
import { insertSource } from '../../db/queries/import/source.ts';
import { reviewFacts } from '../../db/queries/review/changeFacts.ts';

const [path, json] = process.argv.slice(2);
const { meta, fact, body } = JSON.parse(json);
const db = openForWriting(path);
const map = [[0, 0, body.length]];

for (let at = 0; ; at += 1) {
  const id = inTransaction(db, () => {
    const text = `${body}${process.pid}.${at}`;
    const input = {
      bytes: Buffer.from(text),
      fileName: 'f',
      encoding: 'utf-8',
      encodingConfidence: 1,
      text,
      leftOut: [],
    };
    const sourceId = insertSource(db, input);
    const extent = { start: 0, end: body.length };
    const article = { sourceId, ordinal: 1, meta, body, map, parts: [], extent, setAside: [], unexplained: [] };
    const articleId = insertArticle(db, article);
    const ids = insertFacts(db, { articleId, body, map, parts: [], facts: Array.from({ length: 20 }, () => fact) });
    reviewFacts(db, { ids: ids.slice(0, 3), status: 'accepted', who: 'child' });
    return articleId;
  });
  writeSync(1, `${id}\n`);
}
