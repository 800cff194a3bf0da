import type { SetAside } from '../../common/article.ts';
import type { Reason } from '../../common/fact.ts';
import type { Quantity } from '../../common/quantity.ts';
import type { Span } from '../../common/span.ts';

/** A quantity found in a text, before its sentence is read for what it means. Spans are UTF-16 offsets into the body. */
export interface Mention {
  /** Qualifier, number, unit and, for counts, the counted noun where it follows. */
  readonly span: Span;
  /** The number alone, with its scale (`322亿`, `15.5 billion`). */
  readonly number: Span;
  readonly quantity: Quantity;
  /** True for numbers in words that read as quantities only in context (两届, 四大, a dozen). */
  readonly isWeak: boolean;
  readonly why: readonly Reason[];
}

export interface MentionResult {
  readonly mentions: readonly Mention[];
  readonly setAside: readonly SetAside[];
  /** Numerals that no rule could explain. */
  readonly unexplained: readonly Span[];
}
