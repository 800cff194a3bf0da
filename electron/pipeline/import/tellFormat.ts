import { findBinaryForm } from './binaryForm.ts';
import { endingOf, REFERENCE_ENDINGS, SOURCE_ENDINGS } from './knownEndings.ts';
import type { Format, ReadOptions, ReadRefusal } from './readers/reader.ts';
import { tellZip } from './readers/zip/tellZip.ts';

/** What tells a format stands at a file's start; saved pages put comments before it, and PDFs may put a few bytes. */
const HEAD = 4096;
const PAGE_START =
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/i;
const MAIL_FIELD = /^(?:MIME-Version|Message-ID|Received|Return-Path|Delivered-To|Content-Type|X-Mailer)\s*:/im;
const HEADER_LINE = /^(?:[A-Za-z][A-Za-z0-9-]{1,60}:.*|From .*|[ \t]+\S.*)$/;
const SAVED_PAGE = /^(?:Snapshot-Content-Location|Content-Type\s*:\s*multipart\/related)/im;
const RICH_TEXT = /^\s*\{\\rtf/;
const REFERENCES = /^\s*(?:TY {2}- |@[a-z]{3,20}\s*\{|%0 )/i;

/** JSON may be anything. */
const LIST_ENDINGS = new Set(REFERENCE_ENDINGS.filter((ending) => ending !== '.json'));

const BY_ENDING: Readonly<Record<string, Format>> = {
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.mhtml': 'mhtml',
  '.mht': 'mhtml',
  '.eml': 'mail',
};

/** The start of a text, each byte a character; of UTF-16 only the bytes that ASCII leaves. */
function readHead(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, HEAD)).replace(/^ÿþ|^þÿ|^ï»¿|\0/g, '');
}

/** A mail's header block: fields alone until the first blank line, one of them such as only programs write. */
function isMailHead(head: string): boolean {
  const block = head.split(/\r?\n\r?\n/, 1)[0] ?? '';
  return MAIL_FIELD.test(block) && block.split(/\r?\n/).every((line) => HEADER_LINE.test(line));
}

function tellText(head: string, ending: string): Format | ReadRefusal {
  if (RICH_TEXT.test(head)) return { refused: 'rich-text' };
  if (LIST_ENDINGS.has(ending) || (REFERENCES.test(head) && !SOURCE_ENDINGS.includes(ending)))
    return { refused: 'reference-list' };
  if (PAGE_START.test(head)) return 'html';
  if (isMailHead(head)) return SAVED_PAGE.test(head) ? 'mhtml' : 'mail';
  return BY_ENDING[ending] ?? 'text';
}

/** What a file is: by its first bytes, then by its name's ending. */
export function tellFormat(bytes: Uint8Array, { fileName }: ReadOptions): Format | ReadRefusal {
  const head = readHead(bytes);
  if (head.slice(0, 1024).includes('%PDF-')) return 'pdf';
  const form = findBinaryForm(bytes);
  if (form === 'zip') return tellZip(bytes);
  if (form === 'office-97') return { refused: bytesHold(bytes, 'EncryptedPackage') ? 'encrypted' : 'office-97' };
  if (form === 'gzip' || form === '7z' || form === 'rar') return { refused: 'archive' };
  return tellText(head, endingOf(fileName));
}

/** A name as the old Office container writes it, in UTF-16; its directory may lie anywhere. */
function bytesHold(bytes: Uint8Array, name: string): boolean {
  const text = new TextDecoder('latin1').decode(bytes);
  return text.includes([...name].join('\0'));
}
