import type { FindingDraft } from '../../../common/findingRow.ts';
import type { MessageValue } from '../../../common/message.ts';
import { countArticles } from '../candidate.ts';
import type { Check, Comparison } from '../check.ts';
import { draftFinding, nameOf, periodOf, quantityOf } from '../draftFinding.ts';
import type { Conflict, ConflictKind } from '../findConflict.ts';
import { rateSeverity } from '../severity.ts';

type Extra = (conflict: Conflict) => Record<string, MessageValue>;

/** One check per kind of conflict; a slot has one conflict at most, so that none is raised under two kinds. */
export function checkConflicts(
  kind: ConflictKind,
  describe: Extra,
  codeOf: (conflict: Conflict) => string = () => kind,
): Check {
  return ({ conflicts }: Comparison) =>
    conflicts
      .filter((conflict) => conflict.kind === kind)
      .map((conflict) => draftConflict(conflict, codeOf(conflict), describe(conflict)));
}

function draftConflict(conflict: Conflict, code: string, extra: Record<string, MessageValue>): FindingDraft {
  const { kind, members, lower, higher, slot } = conflict;
  const facets = [...slot.family.facets, { facet: 'period', relation: 'same' } as const];
  return draftFinding({
    kind,
    code,
    members,
    facets,
    params: {
      indicator: nameOf(lower),
      period: periodOf(lower),
      low: quantityOf(lower),
      high: quantityOf(higher),
      articles: countArticles(members),
      ...extra,
    },
    severity: rateSeverity(kind, members, facets),
  });
}
