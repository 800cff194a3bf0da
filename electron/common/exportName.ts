/** What no file system takes, and what a shell or a link would trip over. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
const UNSAFE = /[\s\\/:*?"'`<>|#%&{}$!@+=,;.\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;
/** UTF-8 bytes of a part: two of them, a date and an ending stay well below the 255 of most file systems. */
const MOST_BYTES = 90;
const encoder = new TextEncoder();

function cleanPart(text: string): string {
  const plain = text
    .toWellFormed()
    .normalize('NFC')
    .replace(UNSAFE, '-')
    .replace(/^-+|-+$/g, '');
  let kept = '';
  for (const character of plain) {
    if (encoder.encode(kept + character).byteLength > MOST_BYTES) break;
    kept += character;
  }
  return kept;
}

interface NameParts {
  readonly project: string;
  readonly title: string;
  /** ISO 8601; the day is what stands in the name. */
  readonly madeAt: string;
  readonly format: string;
}

/** `project-subject-2025-11-10.csv`: sorts by project, then subject, then day. Chinese stays as it is. */
export function nameExport({ project, title, madeAt, format }: NameParts): string {
  const parts = [cleanPart(project), cleanPart(title), madeAt.slice(0, 10)];
  return `${parts.filter(Boolean).join('-')}.${format}`;
}
