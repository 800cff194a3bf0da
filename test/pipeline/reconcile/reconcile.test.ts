import { describe, expect, it } from 'vitest';
import type { FindingDraft } from '../../../electron/common/findingRow.ts';
import { findingDraft } from '../../../electron/common/findingRow.ts';
import type { FindingKind } from '../../../electron/common/vocabulary.ts';
import { reconcile } from '../../../electron/pipeline/reconcile/reconcile.ts';
import { DEFAULT_SETTINGS } from '../../../electron/pipeline/reconcile/settings.ts';
import cases from '../../fixtures/reconcile/cases.json' with { type: 'json' };
import { createFact, type ShortFact } from '../createFact.ts';

interface Case {
  readonly name: string;
  readonly facts: readonly ShortFact[];
  readonly expect: readonly { kind: FindingKind; members: readonly number[]; code?: string }[];
  readonly never: readonly FindingKind[];
}

const find = (drafts: readonly FindingDraft[], kind: FindingKind, members: readonly number[]) =>
  drafts.find((draft) => draft.kind === kind && draft.members.join() === [...members].join());

describe.each(cases as unknown as readonly Case[])('$name', ({ facts, expect: wanted, never }) => {
  const drafts = reconcile(facts.map(createFact));
  const shown = drafts.map(({ kind, members }) => `${kind} ${members.join()}`);

  it('raises what it must, and nothing that it must not', () => {
    for (const { kind, members, code } of wanted) {
      const found = find(drafts, kind, members);
      expect(found, `${kind} ${members} among ${shown.join('; ')}`).toBeDefined();
      if (code) expect(found?.sentence.code).toBe(code);
    }
    expect(drafts.filter(({ kind }) => never.includes(kind)).map(({ key }) => key)).toEqual([]);
  });

  it('does not depend on the order of import, and raises nothing twice', () => {
    const reversed = reconcile(facts.map(createFact).reverse());
    expect(reversed).toEqual(drafts);
    expect(new Set(drafts.map(({ key }) => key)).size).toBe(drafts.length);
    for (const draft of drafts) expect(findingDraft.safeParse(draft).success).toBe(true);
  });
});

describe('decided findings', () => {
  const facts = [
    createFact({ id: 1, measure: 'flow', value: '104', period: '2024' }),
    createFact({ id: 2, measure: 'flow', value: '131', period: '2024', deprecated: true }),
    createFact({ id: 3, measure: 'flow', value: '104', period: '2024' }),
  ];

  it('stay while their members disagree, with the facts that have joined', () => {
    const decided = [{ kind: 'contradiction', members: [1, 2] } as const];
    const found = reconcile(facts, { ...DEFAULT_SETTINGS, decided }).filter(({ kind }) => kind === 'contradiction');
    expect(found.map(({ members }) => members)).toEqual([[1, 2, 3]]);
  });

  it('stay for growth too', () => {
    const boxes = { indicator: 'boxes', unit: 'TEU', measure: 'flow', subject: '班列' } as const;
    const shorts: ShortFact[] = [
      { id: 1, ...boxes, value: '861', period: '2023' },
      { id: 2, ...boxes, value: '968', period: '2024' },
      {
        id: 3,
        indicator: 'boxes.yoy',
        unit: 'percent',
        measure: 'change',
        direction: 'up',
        base: '同比',
        subject: '班列',
        value: '22',
        period: '2024',
        deprecated: true,
      },
    ];
    const growth = shorts.map(createFact);
    const decided = [{ kind: 'growth-mismatch', members: [1, 2, 3] } as const];
    const kinds = (settings = DEFAULT_SETTINGS) => reconcile(growth, settings).map(({ kind }) => kind);
    expect(kinds({ ...DEFAULT_SETTINGS, decided })).toContain('growth-mismatch');
    expect(kinds()).not.toContain('growth-mismatch');
  });

  it('are not raised where nothing was decided', () => {
    expect(reconcile(facts).some(({ kind }) => kind === 'contradiction')).toBe(false);
  });
});
