import type { ReadDb } from '../../../db/handle.ts';
import {
  getEdition,
  getEditionSettings,
  listEditionParts,
  pageEditionValues,
} from '../../../db/queries/edition/editions.ts';
import { readMeta } from '../../../db/settings.ts';
import type { EditionChart, EditionFinding, EditionRow } from '../../common/edition.ts';
import type { Evidence } from '../../common/evidence.ts';
import type { ExportDocument } from '../../common/exportDocument.ts';
import type { DecisionRow } from '../../common/findingRow.ts';
import type { ArticleForExport } from '../../common/forExport.ts';
import type { EditionId } from '../../common/ids.ts';
import type { Locale } from '../../common/words.ts';
import { buildEdition, type EditionInput, MOST_LINES } from '../../pipeline/export/document/buildEdition.ts';
import { found } from '../reads/readContext.ts';

function gather(db: ReadDb, edition: EditionRow): Pick<EditionInput, 'charts' | 'evidence' | 'articles'> {
  const { id } = edition;
  const facts = listEditionParts<Evidence>(db, id, 'fact');
  const articles = listEditionParts<ArticleForExport>(db, id, 'article');
  return {
    charts: listEditionParts<EditionChart>(db, id, 'chart'),
    evidence: new Map(facts.map((evidence) => [evidence.fact.id, evidence])),
    articles: new Map(articles.map((article) => [article.id, article])),
  };
}

/** An edition as a document, from what it froze and nothing else. @throws CallError `no-such-row` */
export function composeEdition(db: ReadDb, id: EditionId, language: Locale): ExportDocument {
  const edition = found(getEdition(db, id), 'edition', id);
  return buildEdition({
    ...{ edition, language, quotes: 'full', uid: edition.uid, madeAt: edition.at, madeBy: edition.who },
    project: String(readMeta(db, 'name') ?? ''),
    ...gather(db, edition),
    values: pageEditionValues(db, id, { offset: 0, limit: MOST_LINES }),
    decisions: listEditionParts<DecisionRow>(db, id, 'decision'),
    findings: listEditionParts<EditionFinding>(db, id, 'finding'),
  });
}

/** Values that are read at a time. */
const PAGE = 1000;

/** The same whole and for programs: every value, chart, decision and conflict, as JSON in pieces. */
export function* writeEditionJson(db: ReadDb, id: EditionId): Generator<string> {
  const edition = found(getEdition(db, id), 'edition', id);
  const head = {
    ...{ format: 'crosscheck-edition', version: 1, edition, settings: getEditionSettings(db, id) },
    decisions: listEditionParts(db, id, 'decision'),
    conflicts: listEditionParts(db, id, 'finding'),
    charts: listEditionParts(db, id, 'chart'),
    facts: listEditionParts(db, id, 'fact'),
    articles: listEditionParts(db, id, 'article'),
  };
  yield `${JSON.stringify(head).slice(0, -1)},"values":[`;
  for (let offset = 0; offset < edition.values; offset += PAGE) {
    const rows = pageEditionValues(db, id, { offset, limit: PAGE });
    yield rows.map((row, at) => (offset + at === 0 ? '' : ',') + JSON.stringify(row)).join('\n');
  }
  yield ']}\n';
}
