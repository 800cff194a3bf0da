/** Wrong words on the command line: exit code 2, with the usage of the command. */
export class UsageError extends Error {}

/** Something that was asked for and could not be done: exit code 1, one line. */
export class FailedError extends Error {}

export interface Command {
  /** After the command's own name: `P FILE|FOLDER… [--dates FILE.json]`. */
  readonly usage: string;
  readonly run: (args: readonly string[]) => Promise<void>;
}
