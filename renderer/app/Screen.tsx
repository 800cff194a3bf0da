import { StartScreen } from '../features/project/StartScreen.tsx';
import { useRead } from './queries.ts';
import { Shell } from './Shell.tsx';

/** The workbench where a project is open, else the choice of one. Another project starts with fresh places. */
export function Screen() {
  const { data: project, isPending } = useRead('project.info', {});
  if (isPending) return null;
  return project ? <Shell key={project.openId} project={project} /> : <StartScreen />;
}
