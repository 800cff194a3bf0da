import type { FactRow } from '../../../electron/common/factRow.ts';
import type { FindingRow } from '../../../electron/common/findingRow.ts';
import { FINDING_KINDS, type FindingKind } from '../../../electron/common/vocabulary.ts';
import type { Truth } from './desk.ts';
import type { MadeProject } from './makeProject.ts';
import { decimalOf, type Statement } from './statement.ts';

/** What a kind got right: `extra` findings answer to nothing that was planted. */
export interface KindScore {
  readonly kind: FindingKind;
  readonly planted: number;
  readonly found: number;
  readonly raised: number;
  readonly right: number;
}

export interface Score {
  readonly kinds: readonly KindScore[];
  readonly missed: readonly Truth[];
  readonly extra: readonly FindingRow[];
  /** Figures that were planted and have no fact. */
  readonly unread: readonly Statement[];
}

type FactOf = ReadonlyMap<number, readonly number[]>;

const nameFigure = (parts: readonly string[]): string => parts.join('|');

/** The facts of each statement, by article, indicator and value; those of its growth under the growth's own id. */
function matchFacts({ articles }: MadeProject, facts: readonly FactRow[]): FactOf {
  const byFigure = Map.groupBy(facts, ({ articleTitle, outlet, indicator, quantity }) =>
    nameFigure([articleTitle, outlet ?? '', indicator.key, quantity.value, quantity.unit]),
  );
  const found = new Map<number, number[]>();
  const note = (id: number, figure: string): void => {
    const ids = (byFigure.get(figure) ?? []).map((fact) => fact.id as number);
    found.set(id, [...(found.get(id) ?? []), ...ids]);
  };
  for (const { title, outlet, statements } of articles)
    for (const { id, indicator, amount, growth } of statements) {
      note(id, nameFigure([title, outlet, indicator.key, decimalOf(amount), amount.unit]));
      const tenths = growth && String(Math.abs(growth.tenths) / 10);
      if (growth && tenths) note(growth.id, nameFigure([title, outlet, `${indicator.key}.yoy`, tenths, 'percent']));
    }
  return found;
}

/** A finding answers to a plant when all its figures are members; a repeat or copies are of one figure, said twice. */
function answers(finding: FindingRow, truth: Truth, factOf: FactOf): boolean {
  if (finding.kind !== truth.kind) return false;
  if (truth.columns && finding.sentence.params.columns !== truth.columns) return false;
  const members = new Set<number>(finding.members);
  const isIn = (id: number): boolean => (factOf.get(id) ?? []).some((fact) => members.has(fact));
  const least = truth.kind === 'repeat' || truth.kind === 'echo' ? 2 : 1;
  return truth.of.every(isIn) && members.size >= least;
}

export function scoreFindings(project: MadeProject, facts: readonly FactRow[], findings: readonly FindingRow[]): Score {
  const factOf = matchFacts(project, facts);
  const byMember = new Map<number, FindingRow[]>();
  for (const finding of findings)
    for (const member of finding.members) byMember.set(member, [...(byMember.get(member) ?? []), finding]);
  const right = new Set<FindingRow>();
  const missed = project.truths.filter((truth) => {
    const near = truth.of.flatMap((id) => factOf.get(id) ?? []).flatMap((fact) => byMember.get(fact) ?? []);
    const answer = near.find((finding) => answers(finding, truth, factOf));
    if (answer) right.add(answer);
    return !answer;
  });
  const kinds = (Object.keys(FINDING_KINDS) as FindingKind[]).map((kind) => {
    const planted = project.truths.filter((truth) => truth.kind === kind).length;
    const raised = findings.filter((finding) => finding.kind === kind);
    const lost = missed.filter((truth) => truth.kind === kind).length;
    const own = raised.filter((finding) => right.has(finding)).length;
    return { kind, planted, found: planted - lost, raised: raised.length, right: own };
  });
  const statements = project.articles.flatMap((article) => article.statements);
  return {
    kinds,
    missed,
    extra: findings.filter((finding) => !right.has(finding)),
    unread: statements.filter(({ id }) => (factOf.get(id) ?? []).length === 0),
  };
}
