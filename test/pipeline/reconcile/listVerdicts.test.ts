import { describe, expect, it } from 'vitest';
import { verdictRules } from '../../../electron/common/verdictRules.ts';
import { FINDING_KINDS, type FindingKind, VERDICTS, type Verdict } from '../../../electron/common/vocabulary.ts';
import { listVerdicts, type RuledMember } from '../../../electron/pipeline/reconcile/listVerdicts.ts';
import stored from '../../../resources/verdicts.json' with { type: 'json' };

const kinds = Object.keys(FINDING_KINDS) as FindingKind[];

const member = (articleId: number, value: string, at: string | null = '2024'): RuledMember =>
  ({
    articleId,
    quantity: { value, high: null, unit: 'USD', qualifier: 'exact' },
    when: { period: at === null ? null : { kind: 'asOf', at }, basis: 'stated', from: null },
  }) as unknown as RuledMember;

/** Two articles, two figures, two moments: whatever can make sense does. */
const VARIED = [member(1, '322', '2020'), member(2, '260', '2025')];

/** What an analyst may rule on each kind, written here a second time and by hand. */
const EXPECTED: Readonly<Record<FindingKind, string>> = {
  contradiction: 'K P S R E V Q X',
  revision: 'K P S R E V Q X',
  'unit-slip': 'K P E V Q X',
  'cumulative-fall': 'B K P S E V Q X',
  'growth-mismatch': 'B K P E V Q X',
  'parts-vs-total': 'K P E V Q X',
  'scope-differs': 'K Q X',
  'period-differs': 'K Q X',
  'measure-differs': 'K Q X',
  'definition-differs': 'B K P Q X',
  lookalike: 'K Q X',
  undated: 'V Q X',
  gap: 'V Q X',
  'derived-check': 'Q X',
  repeat: 'X',
  echo: 'X',
  confirmed: 'X',
};

describe('the rules of verdicts', () => {
  it('fit their schema, name every verdict and kind once, and give each verdict a key of its own', () => {
    const rules = verdictRules.parse(stored);
    expect(Object.keys(rules.byKind).sort()).toEqual([...kinds].sort());
    expect(Object.keys(rules.keys).sort()).toEqual([...VERDICTS].sort());
    const keys = Object.values(rules.keys);
    expect(new Set(keys).size).toBe(keys.length);
    // Stepping and the original text have these on the same page.
    expect(keys.filter((key) => key === 'J' || key === 'O')).toEqual([]);
  });
});

describe('listVerdicts', () => {
  it.each(kinds)('offers for %s what makes sense', (kind) => {
    const keys = listVerdicts({ kind }, VARIED).map((verdict) => stored.keys[verdict]);
    expect(keys.join(' ')).toBe(EXPECTED[kind]);
  });

  const lacks = (kind: FindingKind, members: readonly RuledMember[]): Verdict[] => {
    const offered = listVerdicts({ kind }, members);
    return listVerdicts({ kind }, VARIED).filter((verdict) => !offered.includes(verdict));
  };

  it('offers no break between figures of one moment, or of none', () => {
    expect(lacks('cumulative-fall', [member(1, '322'), member(2, '260')])).toEqual(['series-break']);
    expect(lacks('cumulative-fall', [member(1, '322', null), member(2, '260')])).toEqual(['series-break']);
  });

  it('offers no choice and no range between equal figures', () => {
    expect(lacks('contradiction', [member(1, '322'), member(2, '322')])).toEqual(['prefer', 'range']);
  });

  it('has nothing later to supersede within one article', () => {
    expect(lacks('contradiction', [member(1, '322'), member(1, '260')])).toEqual(['superseded']);
  });

  it('keeps nothing apart from itself', () => {
    expect(lacks('lookalike', [member(1, '8')])).toEqual(['keep-apart']);
  });
});
