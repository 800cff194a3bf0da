/** A note in the part of Markdown that notes need. What is not of it stays as it was typed; no HTML is ever made of it. */
export type Inline =
  | { readonly kind: 'text' | 'strong' | 'em' | 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

export interface Block {
  readonly kind: 'paragraph' | 'heading' | 'quote' | 'bullets' | 'numbers';
  /** One for each line of a paragraph, or item of a list. */
  readonly lines: readonly (readonly Inline[])[];
}

const INLINE =
  /`(?<code>[^`\n]+)`|\*\*(?<strong>[^*\n]+)\*\*|\*(?<star>[^*\s][^*\n]*)\*|(?<![\p{L}\p{N}_])_(?<under>[^_\n]+)_(?![\p{L}\p{N}_])|\[(?<label>[^\]\n]+)\]\((?<href>[^)\s]+)\)/gu;
/** Only these lead anywhere; `javascript:` and the like stay text. */
const SAFE = /^(?:https?:\/\/|mailto:)/i;

function toInline(groups: Record<string, string | undefined>, whole: string): Inline {
  const { code, strong, star, under, label, href } = groups;
  if (code !== undefined) return { kind: 'code', text: code };
  if (strong !== undefined) return { kind: 'strong', text: strong };
  if (label !== undefined && href !== undefined && SAFE.test(href)) return { kind: 'link', text: label, href };
  const em = star ?? under;
  return em === undefined ? { kind: 'text', text: whole } : { kind: 'em', text: em };
}

export function readInline(line: string): Inline[] {
  const found: Inline[] = [];
  let at = 0;
  for (const match of line.matchAll(INLINE)) {
    if (match.index > at) found.push({ kind: 'text', text: line.slice(at, match.index) });
    found.push(toInline(match.groups ?? {}, match[0]));
    at = match.index + match[0].length;
  }
  if (at < line.length) found.push({ kind: 'text', text: line.slice(at) });
  return found;
}

const LINES: readonly { readonly kind: Block['kind']; readonly mark: RegExp }[] = [
  { kind: 'heading', mark: /^#{1,6}\s+/ },
  { kind: 'quote', mark: /^>\s?/ },
  { kind: 'bullets', mark: /^\s*[-*+]\s+/ },
  { kind: 'numbers', mark: /^\s*\d{1,3}[.)]\s+/ },
];

function readLine(line: string): { kind: Block['kind']; text: string } {
  const found = LINES.find(({ mark }) => mark.test(line));
  return found ? { kind: found.kind, text: line.replace(found.mark, '') } : { kind: 'paragraph', text: line };
}

/** Lines of one kind in a row are one block; an empty line ends it. */
export function readMarkdown(text: string): Block[] {
  const blocks: { kind: Block['kind']; lines: Inline[][] }[] = [];
  let isOpen = false;
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') {
      isOpen = false;
      continue;
    }
    const { kind, text: words } = readLine(line);
    const last = blocks.at(-1);
    if (isOpen && last?.kind === kind && kind !== 'heading') last.lines.push(readInline(words));
    else blocks.push({ kind, lines: [readInline(words)] });
    isOpen = true;
  }
  return blocks;
}
