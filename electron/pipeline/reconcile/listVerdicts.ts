import type { FactRow } from '../../common/factRow.ts';
import type { FindingDraft } from '../../common/findingRow.ts';
import { periodEnd } from '../../common/period.ts';
import { type MemberTrait, ORDERED_VERDICTS, VERDICT_RULES } from '../../common/verdictRules.ts';
import type { Verdict } from '../../common/vocabulary.ts';

/** What of a member decides whether a verdict makes sense. */
export type RuledMember = Pick<FactRow, 'articleId' | 'quantity' | 'when'>;

const TRAITS: Readonly<Record<MemberTrait, (member: RuledMember) => string | number | null>> = {
  moment: ({ when: { period } }) => period && periodEnd(period),
  figure: ({ quantity: { value, high, unit, qualifier } }) => [value, high, unit, qualifier].join('|'),
  article: ({ articleId }) => articleId,
};

function isMet(verdict: Verdict, members: readonly RuledMember[]): boolean {
  const need = VERDICT_RULES.needs[verdict];
  if (!need) return true;
  if ('members' in need) return members.length >= need.members;
  const traits = members.map(TRAITS[need.different]).filter((trait) => trait !== null);
  return new Set(traits).size > 1;
}

/** Verdicts on offer for a finding, in the order they are shown. Those that make no sense for it or its members are left out. */
export function listVerdicts({ kind }: Pick<FindingDraft, 'kind'>, members: readonly RuledMember[]): Verdict[] {
  const own = VERDICT_RULES.byKind[kind];
  return ORDERED_VERDICTS.filter((verdict) => own.includes(verdict) && isMet(verdict, members));
}
