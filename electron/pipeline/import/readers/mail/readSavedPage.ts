import { admitText } from '../../decodeText.ts';
import { readPage } from '../html/readHtml.ts';
import type { ReadOptions, ReadResult, ReadText } from '../reader.ts';
import { parseMail } from './parseMail.ts';

const ADDRESS = /^https?:\/\/\S{3,1900}$/;

/** A page saved as one file: its HTML part is read as a page; the date of the file is when it was saved, and is left out. */
export async function readSavedPage(bytes: Uint8Array, options: ReadOptions): Promise<ReadResult> {
  const mail = await parseMail(bytes, options);
  if ('refused' in mail) return mail;
  const { email, encoding, confidence } = mail;
  if (!email.html)
    return admitText<ReadText>({ text: email.text ?? '', encoding, confidence, known: {}, sections: [], notes: [] });
  const page = readPage(email.html);
  const place = ['snapshot-content-location', 'content-location']
    .map((key) => email.headers.find((header) => header.key === key)?.value.trim())
    .find((value) => value !== undefined && ADDRESS.test(value));
  const known = { ...(place && { url: place }), ...page.known };
  return admitText<ReadText>({ ...page, encoding, confidence, known, sections: [] });
}
