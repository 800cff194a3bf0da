import { useEffect, useRef } from 'react';
import { useHistorySteps } from '../features/history/useHistorySteps.ts';
import { useProjectActions } from '../features/project/useProjectActions.ts';
import { useSession } from './queries.ts';

/** Carries out what was chosen in the desktop's menu. A command this screen does not know is left alone. */
export function useMenuCommands(own: Readonly<Record<string, () => void>>): void {
  const session = useSession();
  const steps = useHistorySteps();
  const project = useProjectActions();
  const commands: Readonly<Record<string, () => void>> = {
    ...own,
    undo: steps.undo,
    redo: steps.redo,
    'save-copy': project.saveCopy,
    check: project.check,
    close: project.close,
    'open-project': project.pick,
    'new-project': project.close,
    log: project.openLog,
  };
  const latest = useRef(commands);
  latest.current = commands;
  useEffect(() => session.client.on('menu', ({ command }) => latest.current[command]?.()), [session]);
}
