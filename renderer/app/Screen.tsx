import { StartScreen } from '../features/project/StartScreen.tsx';
import { projectEpoch } from './invalidation.ts';
import { useRead } from './queries.ts';
import { Shell } from './Shell.tsx';
import { useStore } from './store.ts';

/** The workbench where a project is open, else the choice of one. Another project starts with fresh places. */
export function Screen() {
  const { data: project, isPending } = useRead('project.info', {});
  const epoch = useStore(projectEpoch);
  if (isPending) return null;
  return project ? <Shell key={`${epoch} ${project.name}`} project={project} /> : <StartScreen />;
}
