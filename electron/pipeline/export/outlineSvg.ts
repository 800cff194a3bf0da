import { openPicture, type PictureTools } from './openPicture.ts';

/** Title and description: the renderer keeps what is seen and drops what is read out. */
const findTexts = (svg: string): string => (/<title>[^<]*<\/title><desc>[^<]*<\/desc>/.exec(svg) ?? [''])[0];

/**
 * The same picture with each letter as its outline, for programs that have not the fonts or would set them otherwise.
 * Looks alike everywhere; its words can no longer be searched or edited. Throws where no font can be read.
 */
export async function outlineSvg(svg: string, tools: PictureTools): Promise<string> {
  const drawn = await openPicture(svg, tools, (picture) => picture.toString());
  return drawn.replace(/<svg ([^>]*)>/, (_, attributes) => `<svg ${attributes} role="img">${findTexts(svg)}`);
}
