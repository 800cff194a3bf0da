import type { z } from 'zod';
import { factRow } from './factRow.ts';
import { type FactId, indicatorId } from './ids.ts';
import type { Message, MessageValue } from './message.ts';
import { SCOPE_FACETS } from './vocabulary.ts';

/** What a fact says, as far as a decision about it rests on that. */
export const memberFigure = factRow
  .pick({ quantity: true, measure: true, modality: true, scope: true, subject: true, articleTitle: true, outlet: true })
  .extend({ period: factRow.shape.when.shape.period, articleDate: factRow.shape.articleDate, indicatorId });
export type MemberFigure = z.infer<typeof memberFigure>;

/** Why a figure is no longer among the members. */
export const GONE_REASONS = ['deleted', 'rejected', 'elsewhere'] as const;
export type GoneReason = (typeof GONE_REASONS)[number];

/** The members of a finding as they were decided on, and as they are. */
export interface MemberSides {
  readonly before: ReadonlyMap<FactId, MemberFigure>;
  readonly now: ReadonlyMap<FactId, MemberFigure>;
  /** Facts that were members and are facts still, with what they say now and why they left. */
  readonly left: ReadonlyMap<FactId, { readonly why: GoneReason; readonly figure: MemberFigure | null }>;
}

const change = (code: string, params: Message['params']): Message => ({ code: `reconcile:change.${code}`, params });
const amountOf = ({ quantity: { equivalent: _, ...quantity } }: MemberFigure): MessageValue => ({ quantity });
const periodOf = ({ period }: MemberFigure): MessageValue => (period ? { period } : { term: 'reconcile:undated' });

const whereOf = ({ articleTitle, outlet, articleDate }: MemberFigure): string =>
  [articleTitle, outlet, articleDate].filter(Boolean).join(', ');

const isAlike = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

const nameQuantity = ({ quantity: { value, high, unit, qualifier } }: MemberFigure): unknown => [
  value,
  high,
  unit,
  qualifier,
];

const termOf = (name: 'measure' | 'modality', value: string | null): MessageValue =>
  value === null ? { term: 'reconcile:unsaid' } : { term: `reconcile:${name}.${value}` };

function listOfMember(before: MemberFigure, now: MemberFigure): Message[] {
  const value = amountOf(now);
  const changes: Message[] = [];
  const named = (code: string, a: MessageValue, b: MessageValue): void =>
    void changes.push(change(code, { value, before: a, after: b }));
  if (!isAlike(nameQuantity(before), nameQuantity(now)))
    changes.push(change('value', { before: amountOf(before), after: value, where: whereOf(now) }));
  if (!isAlike(before.period, now.period)) named('period', periodOf(before), periodOf(now));
  if (before.measure !== now.measure)
    named('measure', termOf('measure', before.measure), termOf('measure', now.measure));
  if (before.modality !== now.modality)
    named('modality', termOf('modality', before.modality), termOf('modality', now.modality));
  if (before.subject !== now.subject)
    named('subject', before.subject ?? { term: 'reconcile:unsaid' }, now.subject ?? { term: 'reconcile:unsaid' });
  for (const facet of SCOPE_FACETS)
    if (!isAlike(before.scope[facet], now.scope[facet]))
      changes.push(
        change('scope', {
          value,
          facet: { term: `reconcile:facet.${facet}` },
          before: before.scope[facet] ?? { term: 'reconcile:unsaid' },
          after: now.scope[facet] ?? { term: 'reconcile:unsaid' },
        }),
      );
  if (before.indicatorId !== now.indicatorId) changes.push(change('indicator', { value }));
  return changes;
}

function listGone({ before, now, left }: MemberSides): Message[] {
  return [...before].flatMap(([id, figure]) => {
    if (now.has(id)) return [];
    const { why = 'deleted', figure: today = null } = left.get(id) ?? {};
    const gone = change(`gone.${why}`, { value: amountOf(figure), where: whereOf(figure) });
    // What it says otherwise is why it left.
    const changes = why === 'elsewhere' && today ? listOfMember(figure, today) : [];
    return changes.length > 0 ? changes : [gone];
  });
}

/** What changed among the members of a decided finding: who joined, who left, who says something else. */
export function listMemberChanges(sides: MemberSides): Message[] {
  const { before, now } = sides;
  const stayed = [...now].flatMap(([id, figure]) => {
    const earlier = before.get(id);
    return earlier ? listOfMember(earlier, figure) : [];
  });
  const joined = [...now].filter(([id]) => !before.has(id));
  return [
    ...joined.map(([, figure]) =>
      change(figure.period ? 'joined' : 'joinedUndated', {
        value: amountOf(figure),
        period: periodOf(figure),
        where: whereOf(figure),
      }),
    ),
    ...stayed,
    ...listGone(sides),
  ];
}
