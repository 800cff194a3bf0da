import { createDispatcher, type Handlers, kindOf } from '../contract/dispatch.ts';
import { inbound, type Outbound, type Request } from '../contract/envelope.ts';
import { FINDINGS_JOB } from '../contract/events.ts';
import type { ToHost } from '../contract/hostChannel.ts';
import { isCallName } from '../contract/table.ts';
import type { EngineContext } from './context.ts';
import { createHandles, type Granted } from './handles.ts';
import { findingsHandlers } from './jobs/findingsHandlers.ts';
import { importHandlers } from './jobs/importHandlers.ts';
import { lexiconHandlers } from './jobs/lexiconHandlers.ts';
import type { Log } from './log.ts';
import { createPipelinePool } from './pipelinePool.ts';
import { createProjectHolder } from './projectHolder.ts';
import { stopFindings } from './refreshFindings.ts';
import { tableHandlers } from './tableImport/tableHandlers.ts';
import { annotationHandlers } from './writes/annotations.ts';
import { articleHandlers } from './writes/articles.ts';
import { chartHandlers } from './writes/charts.ts';
import { decisionHandlers } from './writes/decisions.ts';
import { editionHandlers } from './writes/editions.ts';
import { extractionHandlers } from './writes/extraction.ts';
import { factHandlers } from './writes/facts.ts';
import { historyHandlers } from './writes/history.ts';
import { indicatorHandlers } from './writes/indicators.ts';
import { projectHandlers } from './writes/project.ts';
import { seriesHandlers } from './writes/series.ts';
import { trashHandlers } from './writes/trash.ts';

export interface EngineSetup {
  readonly scratchFolder: string;
  readonly hostName: string;
  readonly log: Log;
  readonly send: (message: Outbound | ToHost) => void;
}

export interface Engine {
  /** One message from the wire; its reply arrives through `send`. */
  receive(message: unknown): void;
  grant(granted: Granted & { handle: string }): void;
  close(): Promise<void>;
}

/** Calls that a reading thread answers. What is in `handlers` is answered here, whatever its kind. */
function isForReader(message: unknown, handlers: Handlers): Request | null {
  const parsed = inbound.safeParse(message);
  if (!parsed.success || 'cancel' in parsed.data || !isCallName(parsed.data.name)) return null;
  const { name } = parsed.data;
  const isReading = kindOf(name) === 'read' || kindOf(name) === 'job';
  return isReading && !handlers[name] ? parsed.data : null;
}

export function createEngine({ scratchFolder, hostName, log, send }: EngineSetup): Engine {
  const handles = createHandles();
  const holder = createProjectHolder({ scratchFolder, hostName, log, send });
  const pool = createPipelinePool({ giveWay: holder.letPaint });
  const context: EngineContext = {
    handles,
    pool,
    holder,
    log,
    release: (handles) => send({ engine: 'release', handles: [...handles] }),
    changed: (...scopes) => send({ event: 'changed', data: { scopes } }),
    progress: (data) => send({ event: 'progress', data }),
    opened: (info) => send({ event: 'project', data: info }),
  };
  const handlers: Handlers = {
    ...projectHandlers(context),
    ...importHandlers(context),
    ...findingsHandlers(context),
    ...tableHandlers(context),
    ...articleHandlers(context),
    ...factHandlers(context),
    ...annotationHandlers(context),
    ...extractionHandlers(context),
    ...lexiconHandlers(context),
    ...decisionHandlers(context),
    ...chartHandlers(context),
    ...editionHandlers(context),
    ...seriesHandlers(context),
    ...indicatorHandlers(context),
    ...historyHandlers(context),
    ...trashHandlers(context),
  };
  const dispatcher = createDispatcher({ handlers, send, onSettled: log.settled });

  /** What the dispatcher does not run itself. */
  function cancel(id: string): void {
    if (id === FINDINGS_JOB) stopFindings(context);
    else holder.cancelRead(id);
  }

  return {
    receive(message) {
      const request = isForReader(message, handlers);
      if (request) holder.read(request);
      else dispatcher.receive(message);
      if (typeof message === 'object' && message !== null && 'cancel' in message) cancel(String(message.cancel));
    },
    grant: ({ handle, path, name }) => handles.grant(handle, { path, name }),
    async close() {
      dispatcher.cancelAll();
      await holder.close();
      await pool.close();
    },
  };
}
