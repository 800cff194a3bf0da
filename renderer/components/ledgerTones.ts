import type { LedgerState } from '../../electron/common/ledger.ts';
import type { Tone } from './Badge.tsx';

/** How a decision stands, by colour beside its word. */
export const LEDGER_TONES = {
  stale: 'amber',
  asked: 'blue',
  'in-force': 'green',
  superseded: 'grey',
  withdrawn: 'grey',
} as const satisfies Record<LedgerState, Tone>;
