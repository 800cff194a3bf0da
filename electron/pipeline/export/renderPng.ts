import { openPicture, type PictureTools } from './openPicture.ts';

export interface PngInput extends PictureTools {
  /** Pixels per unit of the picture. */
  readonly scale: number;
}

/** The picture as PNG bytes. Throws where no font can be read. */
export const renderPng = (svg: string, input: PngInput): Promise<Uint8Array> =>
  openPicture(svg, input, (picture) => picture.render().asPng());
