import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { type FontFace, readFontFace } from './fontFace.ts';

export interface PngInput {
  /** Pixels per unit of the picture. */
  readonly scale: number;
  /** TTF or OTF bytes; of WOFF2 the renderer accepts the bytes and draws no text at all. */
  readonly fonts: readonly Uint8Array[];
  /** `index_bg.wasm` of the renderer; used on the first call only. */
  readonly wasm: Uint8Array;
}

let started: Promise<void> | null = null;

function startRenderer(wasm: Uint8Array): Promise<void> {
  started ??= initWasm(wasm as Uint8Array<ArrayBuffer>).catch((error: unknown) => {
    started = null;
    throw error;
  });
  return started;
}

const nameFamily = (fonts: readonly Uint8Array[]): string | null => {
  const faces = fonts.map(readFontFace).filter((face): face is FontFace => face !== null);
  return faces[0]?.family ?? null;
};

/** The picture as PNG bytes. Throws where no font can be read: a chart without its words must not leave the house. */
export async function renderPng(svg: string, { scale, fonts, wasm }: PngInput): Promise<Uint8Array> {
  await startRenderer(wasm);
  const family = nameFamily(fonts);
  if (family === null) throw new Error('renderPng needs at least one TTF or OTF font');
  const image = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { fontBuffers: [...fonts], defaultFontFamily: family, sansSerifFamily: family },
  });
  try {
    return image.render().asPng();
  } finally {
    image.free();
  }
}
