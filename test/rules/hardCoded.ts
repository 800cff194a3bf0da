import { parseAst } from 'vite';

/** Attributes that a person reads or hears. */
const READ_ATTRIBUTES = new Set(['title', 'aria-label', 'placeholder', 'alt', 'label', 'text', 'hint']);
const LETTER = /\p{L}/u;

interface SyntaxNode {
  readonly type: string;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && typeof (value as SyntaxNode).type === 'string';

function* walk(node: SyntaxNode): Generator<SyntaxNode> {
  yield node;
  for (const value of Object.values(node)) {
    if (isNode(value)) yield* walk(value);
    else if (Array.isArray(value)) for (const one of value) if (isNode(one)) yield* walk(one);
  }
}

/** The text that an attribute's value holds by itself: a literal, or the fixed parts of a template. */
function literalText(value: unknown): string {
  if (!isNode(value)) return '';
  if (value.type === 'Literal') return String(value.value);
  if (value.type === 'JSXExpressionContainer') return literalText(value.expression);
  if (value.type === 'TemplateLiteral')
    return (value.quasis as { value: { raw: string } }[]).map((quasi) => quasi.value.raw).join('');
  return '';
}

function textOf(node: SyntaxNode): string {
  if (node.type === 'JSXText') return String(node.value);
  if (node.type !== 'JSXAttribute') return '';
  const name = String((node.name as { name?: unknown }).name);
  return READ_ATTRIBUTES.has(name) ? literalText(node.value) : '';
}

/** Texts with letters that stand in JSX itself instead of in the word files. */
export function findHardCoded(source: string): string[] {
  const tree = parseAst(source, { lang: 'tsx' }) as unknown as SyntaxNode;
  return [...walk(tree)].map((node) => textOf(node).trim()).filter((text) => LETTER.test(text));
}
