import type { Script } from '../../electron/common/script.ts';
import { createPersisted } from '../app/persisted.ts';

export type SourceView = 'cleaned' | 'original';

/** One switch for every pane, so that two sources stand side by side in the same reading. */
export const sourceView = createPersisted<SourceView>('sourceView', 'cleaned');
export const toggleSourceView = (): void => sourceView.set((view) => (view === 'cleaned' ? 'original' : 'cleaned'));

/** In which characters Chinese is shown. */
export const displayScript = createPersisted<Script>('displayScript', 'asIs');
const NEXT: Readonly<Record<Script, Script>> = { asIs: 'simplified', simplified: 'traditional', traditional: 'asIs' };
export const toggleScript = (): void => displayScript.set((script) => NEXT[script]);

/** Whether minor figures, and numbers that are no facts, are marked too. */
export const asideShown = createPersisted('asideShown', false);
export const toggleAside = (): void => asideShown.set((isShown) => !isShown);
