import type { Client } from '../../electron/contract/index.ts';

export type WireState = 'connecting' | 'open' | 'lost';

export interface WireListener {
  readonly onText: (text: string) => void;
  readonly onState: (state: WireState) => void;
}

/** JSON texts to the host and back. Reconnects by itself; `send` throws while it is not open. */
export interface Wire {
  readonly send: (text: string) => void;
  readonly close: () => void;
}

export interface GrantedFile {
  readonly handle: string;
  readonly name: string;
}

export interface Download {
  readonly handle: string;
  readonly name: string;
  /** The id of an exported file, so that a host with files can say later whether it was edited. */
  readonly uid?: string;
  /** The id of the export it is made in place of. */
  readonly replacesUid?: string;
}

/** False where the user declined; `kept` where the earlier file was edited and so stayed as it is. */
export type Saved = boolean | 'kept';

/** What the page can ask of the place it runs in. The screen never asks which of the two it is. */
export interface Platform {
  readonly connect: (listener: WireListener) => Wire;
  /** The files of a drop; a folder gives what is in it, or itself where the host can read it. */
  readonly collectDropped: (data: DataTransfer) => Promise<readonly File[]>;
  /** Turns dropped or chosen files into handles the engine understands. */
  readonly grantFiles: (files: readonly File[]) => Promise<readonly GrantedFile[]>;
  /** Shows the log of the host, whatever the engine is doing. */
  readonly openLog: (client: Client) => Promise<void>;
  /** Hands a finished download to the user. */
  readonly saveDownload: (client: Client, download: Download) => Promise<Saved>;
}
