import type { ChangedScope, Progress } from '../contract/events.ts';
import type { ProjectInfo } from '../contract/project.ts';
import type { Handles } from './handles.ts';
import type { Log } from './log.ts';
import type { PipelinePool } from './pipelinePool.ts';
import type { ProjectHolder } from './projectHolder.ts';

/** What the engine's handlers share. */
export interface EngineContext {
  readonly handles: Handles;
  readonly pool: PipelinePool;
  readonly holder: ProjectHolder;
  readonly log: Log;
  /** Tells the host that files are no longer needed: uploads may go. */
  readonly release: (handles: readonly string[]) => void;
  /** Tells every screen what to read again. */
  readonly changed: (...scopes: ChangedScope[]) => void;
  readonly progress: (progress: Progress) => void;
  /** Tells every screen which project is open from now on. */
  readonly opened: (info: ProjectInfo | null) => void;
}
