import { type ExportMark, wordMark } from '../../common/exportMark.ts';
import { escapeXml } from './escapeXml.ts';

/** An SVG with the export's id in its metadata, behind the title and description. */
export function stampSvg(svg: string, mark: Pick<ExportMark, 'uid'>): string {
  const metadata = `<metadata>${escapeXml(wordMark(mark))}</metadata>`;
  return svg.includes('</desc>')
    ? svg.replace('</desc>', `</desc>${metadata}`)
    : svg.replace('</svg>', `${metadata}</svg>`);
}

const table = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

/** CRC-32 as PNG chunks carry it (ISO 3309). */
function checksum(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (const byte of bytes) c = (table[(c ^ byte) & 0xff] as number) ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

/** Signature (8) and the header chunk (4 length, 4 name, 13 data, 4 checksum): the text goes behind them. */
const BEHIND_HEADER = 33;

/** A PNG with the export's id in a `tEXt` chunk (`Comment`). */
export function stampPng(png: Uint8Array, mark: Pick<ExportMark, 'uid'>): Uint8Array {
  const body = new TextEncoder().encode(`tEXtComment\0${wordMark(mark)}`);
  const chunk = new Uint8Array(body.length + 8);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, body.length - 4);
  chunk.set(body, 4);
  view.setUint32(body.length + 4, checksum(body));
  const whole = new Uint8Array(png.length + chunk.length);
  whole.set(png.subarray(0, BEHIND_HEADER));
  whole.set(chunk, BEHIND_HEADER);
  whole.set(png.subarray(BEHIND_HEADER), BEHIND_HEADER + chunk.length);
  return whole;
}
