import type { TraceQuery } from '../../../electron/common/exportSpec.ts';
import { navigate } from '../../app/route.ts';
import { createStore } from '../../app/store.ts';

export interface ExportsView {
  readonly tab: 'files' | 'trace';
  /** What is traced; null before anything was asked. */
  readonly of: TraceQuery | null;
}

export const exportsView = createStore<ExportsView>({ tab: 'files', of: null });

/** Shows where something comes from, from wherever it was asked. */
export function showTrace(of: TraceQuery | null): void {
  exportsView.set({ tab: 'trace', of });
  navigate('exports');
}
