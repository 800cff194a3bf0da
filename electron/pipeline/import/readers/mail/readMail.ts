import type { Address, Email } from 'postal-mime';
import { admitText } from '../../decodeText.ts';
import { readWholePage } from '../html/readHtml.ts';
import type { ReadOptions, ReadResult, ReadText } from '../reader.ts';
import { readStatedDay } from '../statedDay.ts';
import { parseMail } from './parseMail.ts';

/** A plain part shorter than this says no more than "your program cannot show this mail". */
const LEAST_PLAIN = 120;

const printAddress = ({ name, address }: Address): string =>
  name && address ? `${name} <${address}>` : name || address || '';

const rawHeader = ({ headers }: Email, key: string): string | undefined =>
  headers.find((header) => header.key === key)?.value;

/** The header as a mail program prints it above the text; a body without it would not say who wrote and when. */
function writeHeader(email: Email): string {
  const fields = [
    ['Subject', email.subject],
    ['From', email.from && printAddress(email.from)],
    ['Date', rawHeader(email, 'date')],
  ];
  return fields.flatMap(([name, value]) => (value ? [`${name}: ${value.replace(/\s+/g, ' ')}`] : [])).join('\n');
}

function readBody({ text, html }: Email): string {
  const plain = text?.trim() ?? '';
  if (plain.length >= LEAST_PLAIN || !html) return plain;
  const page = readWholePage(html);
  return page.length > plain.length ? page : plain;
}

function listNotes({ attachments }: Email): ReadText['notes'] {
  const names = attachments.filter(({ related }) => !related).map(({ filename, mimeType }) => filename ?? mimeType);
  return names.length
    ? [{ code: 'attachments-left-out', params: { count: names.length, names: names.join(', ').slice(0, 300) } }]
    : [];
}

/** One message: its subject, sender and day, and its text. What is attached stays unread and is named. */
export async function readMail(bytes: Uint8Array, options: ReadOptions): Promise<ReadResult> {
  const mail = await parseMail(bytes, options);
  if ('refused' in mail) return mail;
  const { email, encoding, confidence } = mail;
  const body = readBody(email);
  const date = readStatedDay(rawHeader(email, 'date'));
  const known = { ...(email.subject && { title: email.subject }), ...(date && { date }) };
  const text = body ? `${writeHeader(email)}\n\n${body}` : '';
  return admitText<ReadText>({ text, encoding, confidence, known, sections: [], notes: listNotes(email) });
}
