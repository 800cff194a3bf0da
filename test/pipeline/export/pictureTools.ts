import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';

const FOLDER = 'node_modules/@embedpdf/fonts-sc/fonts';
/** The fonts and the renderer that pictures are made with. */
export const tools = {
  fonts: ['Regular', 'Bold'].map((weight) => readFileSync(`${FOLDER}/NotoSansHans-${weight}.otf`)),
  wasm: readFileSync('node_modules/@resvg/resvg-wasm/index_bg.wasm'),
};

/** Size of a PNG and its inflated scan lines (8 bits, RGBA, filtered: good for comparing, not for looking at colours). */
export function readPng(png: Uint8Array): { width: number; height: number; data: Buffer } {
  const bytes = Buffer.from(png);
  const parts: Buffer[] = [];
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(bytes.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), data: inflateSync(Buffer.concat(parts)) };
}
