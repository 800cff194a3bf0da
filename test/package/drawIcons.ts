import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

interface Picture {
  readonly size: number;
  readonly png: Uint8Array;
}

/** Windows shows these; 256 is the largest that an .ico can name. */
const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256];
/** macOS: pixels to the type under which an .icns holds a PNG of that size. */
const ICNS_TYPES = { 128: 'ic07', 256: 'ic08', 512: 'ic09', 1024: 'ic10' } as const;

function drawPicture(svg: string, size: number): Picture {
  const image = new Resvg(svg, { fitTo: { mode: 'width', value: size } });
  try {
    return { size, png: image.render().asPng() };
  } finally {
    image.free();
  }
}

/** An .ico: a list of entries with size and place, then the PNGs. Sizes of 256 are written as 0. */
export function packIco(pictures: readonly Picture[]): Buffer {
  const header = Buffer.alloc(6);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  let offset = header.length + 16 * pictures.length;
  const entries = pictures.map(({ size, png }) => {
    const entry = Buffer.alloc(16);
    entry.writeUInt8(size % 256, 0);
    entry.writeUInt8(size % 256, 1);
    entry.writeUInt16LE(1, 4);
    entry.writeUInt16LE(32, 6);
    entry.writeUInt32LE(png.length, 8);
    entry.writeUInt32LE(offset, 12);
    offset += png.length;
    return entry;
  });
  return Buffer.concat([header, ...entries, ...pictures.map(({ png }) => png)]);
}

const chunk = (type: string, body: Uint8Array): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length + 8);
  return Buffer.concat([Buffer.from(type), length, body]);
};

/** An .icns: chunks of type, length and PNG. */
export const packIcns = (pictures: readonly Picture[]): Buffer =>
  chunk(
    'icns',
    Buffer.concat(pictures.map(({ size, png }) => chunk(ICNS_TYPES[size as keyof typeof ICNS_TYPES], png))),
  );

/** Every icon file by name, from its drawing. */
export async function drawIcons(svg: string): Promise<Record<string, Uint8Array>> {
  await initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));
  const draw = (size: number): Picture => drawPicture(svg, size);
  return {
    'icon.png': draw(512).png,
    'icon.ico': packIco(ICO_SIZES.map(draw)),
    'icon.icns': packIcns(Object.keys(ICNS_TYPES).map(Number).map(draw)),
  };
}
