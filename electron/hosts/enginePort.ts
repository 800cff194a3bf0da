/** A running engine as its host sees it: JSON texts both ways. One adapter each for Node and for Electron. */
export interface EnginePort {
  readonly pid: number | undefined;
  readonly send: (text: string) => void;
  readonly onMessage: (listener: (text: string) => void) => void;
  readonly onExit: (listener: (code: number | null) => void) => void;
  readonly kill: () => void;
}

export interface EngineOptions {
  /** Where the engine writes exports and copies before they are handed over. */
  readonly scratchFolder: string;
  /** Where a host keeps uploads; a file in it goes once the engine needs it no more. */
  readonly uploadFolder?: string;
  readonly logFile: string;
  /** `desktop`, `local`, `cli`: stands in the lock, so that others can say who holds a project. */
  readonly hostName: string;
}

export type SpawnEngine = (options: EngineOptions) => EnginePort;
