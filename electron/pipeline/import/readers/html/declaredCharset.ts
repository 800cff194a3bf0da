import type { Encoding } from '../../decodeText.ts';

/** Labels that name one of the encodings we keep; GB2312 and GBK are parts of GB18030. */
const NAMES: Readonly<Record<string, Encoding>> = {
  'utf-8': 'utf-8',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
  gbk: 'gb18030',
  gb18030: 'gb18030',
  big5: 'big5',
};

/** The encoding behind a label as pages and mails write it (`gb2312`, `x-gbk`, `Big5-HKSCS`), or undefined. */
export function readLabel(label: string | undefined): Encoding | undefined {
  try {
    return label ? NAMES[new TextDecoder(label).encoding] : undefined;
  } catch {
    return undefined;
  }
}

const DECLARED =
  /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w-]{2,30})|<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]{2,30})/i;
/** Where browsers look for it is the first kilobyte; saved pages put comments before it. */
const HEAD = 8192;

/** The encoding that a page declares for itself. */
export function findDeclaredCharset(bytes: Uint8Array): Encoding | undefined {
  const found = DECLARED.exec(new TextDecoder('latin1').decode(bytes.subarray(0, HEAD)));
  return readLabel(found?.[1] ?? found?.[2]);
}
