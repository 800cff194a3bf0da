import { prepare, type ReadDb } from '../../../db/handle.ts';
import { getArticlesForExport } from '../../../db/queries/export/articlesForExport.ts';
import { createFactReader } from '../../../db/queries/export/factsForExport.ts';
import { listAppearances } from '../../../db/queries/export/tracedFacts.ts';
import { listDecisions } from '../../../db/queries/reconcile/decisionRows.ts';
import { pageFindings } from '../../../db/queries/reconcile/findingRows.ts';
import { indexByMember, listActiveDecisions } from '../../common/activeDecisions.ts';
import type { DocumentInput, Evidence } from '../../common/evidence.ts';
import type { FactForExport } from '../../common/forExport.ts';
import type { ArticleId, FactId } from '../../common/ids.ts';

/** Facts beside one fact, and files that show it, that a page names. */
const MOST_BESIDE = 30;
const MOST_FILES = 5;
/** Characters of the paragraph that are shown on either side of a sentence. */
const CONTEXT = 160;

/** Said to be the same by these checks; everything else in the family of trouble stands against it. */
const AGREEING = new Set(['confirmed', 'echo', 'repeat']);

const BODY_SQL = 'SELECT body FROM article_text WHERE article_id = ?';

/** The text of the same paragraph before and behind a sentence. */
function readContext(db: ReadDb, { articleId, anchor }: FactForExport): Pick<Evidence, 'before' | 'after'> {
  const body = prepare<{ body: string }>(db, BODY_SQL).get(articleId)?.body ?? '';
  const { start, end } = anchor.sentence;
  const [from, to] = [body.lastIndexOf('\n', start - 1) + 1, body.indexOf('\n', end)];
  const before = body.slice(start === 0 ? 0 : from, start);
  const after = body.slice(end, to < 0 ? body.length : to);
  return {
    before: before.length > CONTEXT ? `…${before.slice(-CONTEXT).toWellFormed()}` : before,
    after: after.length > CONTEXT ? `${after.slice(0, CONTEXT).toWellFormed()}…` : after,
  };
}

interface Beside {
  readonly rivals: readonly FactId[];
  readonly agreeing: readonly FactId[];
}

function listBeside(db: ReadDb, id: FactId): Beside {
  const { rows } = pageFindings(db, { filter: { factId: id }, offset: 0, limit: 200 });
  const membersOf = (isWanted: (kind: string, family: string) => boolean): FactId[] => {
    const members = rows.filter(({ kind, family }) => isWanted(kind, family)).flatMap((finding) => finding.members);
    return [...new Set(members)].filter((member) => member !== id);
  };
  const rivals = membersOf((_, family) => family === 'trouble');
  const agreeing = membersOf((kind) => AGREEING.has(kind)).filter((member) => !rivals.includes(member));
  return { rivals: rivals.slice(0, MOST_BESIDE), agreeing: agreeing.slice(0, MOST_BESIDE) };
}

/** Facts with their sentences, rivals, decisions and files; and every article that any of them comes from. */
export function gatherEvidence(db: ReadDb, ids: readonly FactId[]): Pick<DocumentInput, 'evidence' | 'articles'> {
  const decisions = indexByMember(listActiveDecisions(listDecisions(db)));
  const beside = new Map(ids.map((id) => [id, listBeside(db, id)]));
  const wanted = new Set([...ids, ...[...beside.values()].flatMap(({ rivals, agreeing }) => [...rivals, ...agreeing])]);
  const facts = new Map([...createFactReader(db)([...wanted])].map((fact) => [fact.id, fact]));
  const pick = (list: readonly FactId[]): FactForExport[] => list.flatMap((id) => facts.get(id) ?? []);
  const evidence = new Map<FactId, Evidence>();
  for (const fact of pick(ids)) {
    const { rivals = [], agreeing = [] } = beside.get(fact.id) ?? {};
    evidence.set(fact.id, {
      fact,
      ...readContext(db, fact),
      rivals: pick(rivals),
      agreeing: pick(agreeing),
      decisions: decisions.get(fact.id) ?? [],
      appearsIn: listAppearances(db, fact.id, MOST_FILES).map(({ fileName, place, ...rest }) => ({
        ...rest,
        file: fileName,
        place: [place.table, place.row, place.column].filter(Boolean).join(', '),
      })),
    });
  }
  const articleIds: ArticleId[] = [...new Set([...facts.values()].map(({ articleId }) => articleId))];
  const articles = new Map(getArticlesForExport(db, articleIds).map((article) => [article.id, article]));
  return { evidence, articles };
}
