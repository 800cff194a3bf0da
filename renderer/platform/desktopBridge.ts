/** What the preload script puts on `window`. Texts are JSON; a file is turned into a handle where its path is known. */
export interface DesktopBridge {
  send(text: string): void;
  /** Answers a function that stops listening. */
  onMessage(listener: (text: string) => void): () => void;
  grantFiles(files: File[]): Promise<{ handle: string; name: string }[]>;
}

declare global {
  interface Window {
    readonly crosscheck?: DesktopBridge;
  }
}
