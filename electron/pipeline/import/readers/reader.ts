import type { DecodedText, KnownMeta, ReadSource, SourceSection } from '../../types.ts';
import type { DecodeRefusal } from '../decodeText.ts';

/** Kinds of files that are read, each by one reader. */
export type Format = ReadSource['format'];

/** Why a file gives no text. Words stand under `import.reason.*` in `resources/i18n`; each says what to do. */
export type ReadRefusal =
  | DecodeRefusal
  | { readonly refused: 'archive' }
  | { readonly refused: 'unsupported' }
  | { readonly refused: 'office-97' }
  | { readonly refused: 'rich-text' }
  | { readonly refused: 'reference-list' }
  | { readonly refused: 'encrypted' }
  | { readonly refused: 'no-text-layer' }
  | { readonly refused: 'damaged' }
  | { readonly refused: 'inflated-too-large' }
  | { readonly refused: 'too-many-entries' }
  | { readonly refused: 'data-page' };

export interface ReadOptions {
  /** With its ending; of use where the bytes do not tell what they are. */
  readonly fileName: string;
  /** Chosen by a person; for formats that hold text in an encoding. */
  readonly encoding?: DecodedText['encoding'] | undefined;
}

/** What a reader gives: text with its encoding, what the file says about it, and where one article ends for certain. */
export interface ReadText extends DecodedText {
  readonly known: KnownMeta;
  readonly sections: readonly SourceSection[];
  readonly notes: ReadSource['notes'];
}

export type ReadResult<T = ReadText> = T | ReadRefusal;

/**
 * One format. Readers are pure: nothing is fetched, opened or run, whatever the file asks for. They take any bytes; one
 * that throws has met a file that its library cannot read, which becomes `damaged`.
 */
export type Reader = (bytes: Uint8Array, options: ReadOptions) => Promise<ReadResult> | ReadResult;
