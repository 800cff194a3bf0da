const HALOED = /<text ([^>]*) paint-order="stroke"([^>]*)>([\s\S]*?)<\/text>/g;
const STROKE = / stroke(?:-[a-z]+)?="[^"]*"/g;

/**
 * Letters with a light rim, as two texts: the rim and, over it, the letters. LibreOffice knows no `paint-order` and
 * paints the rim last, which leaves nothing of a value to be read.
 */
export const splitHalo = (svg: string): string =>
  svg.replace(HALOED, (_, before: string, after: string, text: string) => {
    const attributes = `${before}${after}`;
    const rim = `<text ${attributes} aria-hidden="true">${text}</text>`;
    return `${rim}<text ${attributes.replace(STROKE, '')}>${text}</text>`;
  });

const HOVER = /<style\s*><!\[CDATA\[[\s\S]*?\]\]>\s*<\/style>/g;

/** Takes out the style sheet for a pointer over the picture: pages with a content policy refuse it, and nobody hovers over a file. */
export const dropHover = (svg: string): string => svg.replace(HOVER, '');
