import type { EngineLink } from '../engineLink.ts';

export interface ProjectHandles {
  /** The same handle for the same path, for as long as the host runs. */
  handleOf(path: string): string;
  pathOf(handle: string): string | null;
}

export function createProjectHandles(link: Pick<EngineLink, 'grant'>): ProjectHandles {
  const handles = new Map<string, string>();
  const paths = new Map<string, string>();
  return {
    handleOf(path) {
      const handle = handles.get(path) ?? link.grant(path);
      handles.set(path, handle);
      paths.set(handle, path);
      return handle;
    },
    pathOf: (handle) => paths.get(handle) ?? null,
  };
}
