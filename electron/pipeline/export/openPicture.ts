import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { type FontFace, readFontFace } from './fontFace.ts';

export interface PictureTools {
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

type Picture = InstanceType<typeof Resvg>;

/**
 * Reads an SVG, its texts set in the given fonts, and hands it over for as long as `use` runs. Throws where no font can
 * be read: a chart without its words must not leave the house.
 */
export async function openPicture<T>(
  svg: string,
  { fonts, wasm, scale = 1 }: PictureTools & { readonly scale?: number },
  use: (picture: Picture) => T,
): Promise<T> {
  await startRenderer(wasm);
  const family = nameFamily(fonts);
  if (family === null) throw new Error('a picture needs at least one TTF or OTF font');
  const picture = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { fontBuffers: [...fonts], defaultFontFamily: family, sansSerifFamily: family },
  });
  try {
    return use(picture);
  } finally {
    picture.free();
  }
}
