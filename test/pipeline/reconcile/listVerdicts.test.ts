import { describe, expect, it } from 'vitest';
import { FINDING_KINDS, type FindingKind, VERDICTS } from '../../../electron/common/vocabulary.ts';
import { listVerdicts } from '../../../electron/pipeline/reconcile/listVerdicts.ts';

const kinds = Object.keys(FINDING_KINDS) as FindingKind[];

describe('listVerdicts', () => {
  it.each(kinds)('offers %s something, each verdict once, and always to dismiss', (kind) => {
    const offered = listVerdicts({ kind });
    expect(new Set(offered).size).toBe(offered.length);
    expect(offered).toContain('dismiss');
    expect(offered.every((verdict) => VERDICTS.includes(verdict))).toBe(true);
  });

  it('offers no verdict that makes no sense for the members', () => {
    expect(listVerdicts({ kind: 'cumulative-fall' })).not.toContain('range');
    expect(listVerdicts({ kind: 'contradiction' })).not.toContain('series-break');
    expect(listVerdicts({ kind: 'repeat' })).toEqual(['dismiss']);
    expect(listVerdicts({ kind: 'undated' })).not.toContain('prefer');
  });
});
