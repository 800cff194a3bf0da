/** What an exported file says of itself. */
export interface ExportMark {
  /** The id that the program knows the file by. */
  readonly uid: string;
  readonly title: string;
  /** Name of the project. */
  readonly project: string;
  readonly madeBy: string;
  /** ISO 8601 in UTC. */
  readonly madeAt: string;
}

/** Where a format holds an id as text: `crosscheck:k7…`. Read back by `findMark`. */
export const wordMark = ({ uid }: Pick<ExportMark, 'uid'>): string => `crosscheck:${uid}`;

const MARK = /crosscheck:([a-z0-9]{16})/;

/** The id in a file's text, metadata included; null where there is none. */
export const findMark = (text: string): string | null => MARK.exec(text)?.[1] ?? null;
