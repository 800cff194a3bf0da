import { useEffect, useState } from 'react';
import type { ProjectInfo } from '../../electron/contract/project.ts';
import { chartDraft, keptDrafts } from '../features/charts/chartDraft.ts';
import { editionsView, START } from '../features/editions/editionsView.ts';
import { NewsStrip } from '../features/editions/NewsStrip.tsx';
import { drafts } from '../features/facts/factDraft.ts';
import { factFilter, NO_FILTER } from '../features/facts/factStore.ts';
import { useHistorySteps } from '../features/history/useHistorySteps.ts';
import { ImportDialog } from '../features/import/ImportDialog.tsx';
import { resetImport } from '../features/import/importFlow.ts';
import { useFilesGiven } from '../features/import/useFilesGiven.ts';
import { SettingsDialog } from '../features/project/SettingsDialog.tsx';
import { desk, EMPTY_DESK, settling } from '../features/reading/desk.ts';
import { noteDrafts } from '../features/reading/noteDrafts.ts';
import { NO_SEARCH, searchView } from '../features/search/searchView.ts';
import { historyView } from './historyView.ts';
import { useHotkeys } from './hotkeys.ts';
import { KeyHelp } from './KeyHelp.tsx';
import { useMenuCommands } from './menuCommands.ts';
import { Palette } from './Palette.tsx';
import { Places } from './Places.tsx';
import { PlaceView } from './PlaceView.tsx';
import { useReadOnly } from './readOnly.ts';
import { navigate, PLACES, useLastPlace } from './route.ts';
import { StatusBar } from './StatusBar.tsx';
import { TopBar } from './TopBar.tsx';
import { showToast } from './toasts.ts';

export type OpenDialog = 'import' | 'palette' | 'keys' | 'settings' | null;

/** There are ten digits; the places after the tenth have none. */
const placeKeys = (): Record<string, () => void> =>
  Object.fromEntries(PLACES.slice(0, 10).map((place, index) => [`alt+${(index + 1) % 10}`, () => navigate(place)]));

/** What is kept outside the places belongs to this project and must not meet the next one. */
function forgetProject(): void {
  drafts.set(new Map());
  factFilter.set(NO_FILTER);
  searchView.set(NO_SEARCH);
  historyView.set({});
  chartDraft.set(null);
  editionsView.set(START);
  desk.set(EMPTY_DESK);
  noteDrafts.set(new Map());
  settling.set(null);
  keptDrafts.set([]);
  resetImport();
}

export function Shell({ project }: { project: ProjectInfo }) {
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const [dropped, setDropped] = useState<readonly File[]>([]);
  const steps = useHistorySteps();
  useLastPlace(project.name);
  useEffect(() => forgetProject, []);
  const close = (): void => setDialog(null);
  const readOnly = useReadOnly();
  const openImport = (files: readonly File[] = []): void => {
    if (readOnly === null) {
      setDropped(files);
      setDialog('import');
    } else showToast({ tone: 'danger', text: readOnly });
  };
  useFilesGiven(openImport);
  useMenuCommands({ import: () => openImport(), palette: () => setDialog('palette'), keys: () => setDialog('keys') });
  useHotkeys({
    'ctrl+k': () => setDialog('palette'),
    'ctrl+shift+f': () => navigate('search'),
    'ctrl+i': () => openImport(),
    '?': () => setDialog('keys'),
    'ctrl+z': steps.undo,
    'ctrl+shift+z': steps.redo,
    'ctrl+y': steps.redo,
    ...placeKeys(),
  });
  return (
    <div className="shell">
      <TopBar project={project} onSearch={() => setDialog('palette')} onImport={() => openImport()} />
      <Places counts={project.counts} />
      <main className="main">
        <NewsStrip />
        <div className="main-place">
          <PlaceView onImport={() => openImport()} />
        </div>
      </main>
      <StatusBar project={project} onKeys={() => setDialog('keys')} />
      {dialog === 'import' && <ImportDialog files={dropped} onClose={close} />}
      {dialog === 'palette' && (
        <Palette onClose={close} onDialog={(next) => (next === 'import' ? openImport() : setDialog(next))} />
      )}
      {dialog === 'keys' && <KeyHelp onClose={close} />}
      {dialog === 'settings' && <SettingsDialog project={project} onClose={close} />}
    </div>
  );
}
