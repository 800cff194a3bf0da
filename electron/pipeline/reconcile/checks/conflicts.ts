import type { FindingDraft } from '../../../common/findingRow.ts';
import type { MessageValue } from '../../../common/message.ts';
import { countArticles } from '../candidate.ts';
import type { Check, Comparison } from '../check.ts';
import { draftFinding, nameOf, periodOf, quantityOf } from '../draftFinding.ts';
import { type Conflict, type ConflictKind, findConflict } from '../findConflict.ts';
import { rateSeverity } from '../severity.ts';
import type { Slot } from '../slots.ts';

type Extra = (conflict: Conflict) => Record<string, MessageValue>;

/** One check per kind of conflict; a slot has one conflict at most, so that none is raised under two kinds. */
export function checkConflicts(kind: ConflictKind, describe: Extra): Check {
  return ({ group, slots }: Comparison) =>
    slots.flatMap((slot) => {
      const conflict = findConflict(group, slot);
      return conflict?.kind === kind ? [draftConflict(slot, conflict, describe(conflict))] : [];
    });
}

function draftConflict(slot: Slot, conflict: Conflict, extra: Record<string, MessageValue>): FindingDraft {
  const { kind, members, lower, higher } = conflict;
  const facets = [...slot.family.facets, { facet: 'period', relation: 'same' } as const];
  return draftFinding({
    kind,
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
