import { app } from 'electron';
import { findProjectArgument } from './projectArgument.ts';

export interface RequestHandlers {
  readonly open: (path: string) => void;
  /** A second start that named no project: the user wants to see the window. */
  readonly show: () => void;
}

export interface ProjectRequests {
  /** Hands over what comes from now on. Answers the project that was asked for until now, the latest of several. */
  serve(handlers: RequestHandlers): string | null;
}

/**
 * Projects that the system asks for: on the command line, by a double click (macOS tells that by an event, often before
 * the app is ready) and by a second start.
 */
export function collectRequests(argv: readonly string[], workingFolder: string): ProjectRequests {
  let waiting = findProjectArgument(argv, workingFolder);
  let handlers: RequestHandlers = {
    open: (path) => {
      waiting = path;
    },
    show: () => {},
  };
  app.on('open-file', (event, path) => {
    event.preventDefault();
    handlers.open(path);
  });
  app.on('second-instance', (_event, theirArgv, theirFolder) => {
    const path = findProjectArgument(theirArgv, theirFolder);
    if (path) handlers.open(path);
    else handlers.show();
  });
  return {
    serve(next) {
      handlers = next;
      return waiting;
    },
  };
}
