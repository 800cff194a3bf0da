import type { FindingDraft } from '../../common/findingRow.ts';
import { type FindingScope, nameScope } from '../../common/findingScope.ts';
import type { Message, MessageValue } from '../../common/message.ts';
import type { Quantity } from '../../common/quantity.ts';
import type { FindingKind } from '../../common/vocabulary.ts';
import type { Candidate } from './candidate.ts';
import type { FacetComparison } from './compareFacets.ts';
import { orderFacts } from './orderFacts.ts';

const LONGEST_LIST = 150;

/** Two 32-bit FNV-1a hashes with different starts: enough to tell apart the groups of one project. */
function hashText(text: string): string {
  let [a, b] = [0x811c9dc5, 0x01000193];
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit ^ (i & 0xff), 0x85ebca6b);
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36);
}

/** The same kind over the same facts has the same key, whatever the order they came in. */
export function keyOf(kind: FindingKind, members: readonly number[]): string {
  const list = [...members].sort((a, b) => a - b).join('-');
  return list.length <= LONGEST_LIST ? `${kind}:${list}` : `${kind}:${members.length}#${hashText(list)}`;
}

export const asValue = ({ value, high, unit, noun, qualifier, step, raw }: Quantity): MessageValue => ({
  quantity: { value, high, unit, noun, qualifier, step, raw },
});

export const quantityOf = ({ fact }: Candidate): MessageValue => asValue(fact.quantity);

export const periodOf = ({ fact }: Candidate): MessageValue =>
  fact.when.period ? { period: fact.when.period } : { term: 'reconcile:undated' };

export const nameOf = ({ fact }: Candidate): MessageValue => ({
  name: { zh: fact.indicator.zh || fact.indicator.en, en: fact.indicator.en || fact.indicator.zh },
});

interface Parts {
  readonly kind: FindingKind;
  readonly members: readonly Candidate[];
  readonly facets?: readonly FacetComparison[];
  /** Behind `reconcile:sentence.`; the kind where it is left out. */
  readonly code?: string;
  readonly params: Message['params'];
  readonly severity: number;
  /** Its indicator where it is left out. */
  readonly scope?: FindingScope;
}

export function draftFinding({ kind, members, facets = [], code, params, severity, scope }: Parts): FindingDraft {
  const facts = members.map(({ fact }) => fact).sort(orderFacts);
  const ids = [...new Set(facts.map(({ id }) => id))].sort((a, b) => a - b);
  const lead = facts[0];
  if (!lead) throw new Error(`a finding of kind ${kind} has no members`);
  return {
    kind,
    key: keyOf(kind, ids),
    indicatorId: lead.indicator.id,
    subject: facts.find(({ subject }) => subject !== null)?.subject ?? null,
    members: ids,
    facets: [...facets],
    sentence: { code: `reconcile:sentence.${code ?? kind}`, params },
    severity: Math.max(0, Math.min(100, Math.round(severity))),
    scope: nameScope(scope ?? { of: 'indicator', id: lead.indicator.id }),
  };
}
