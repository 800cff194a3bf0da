/** Characters that no XML document may hold, not even escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Text that XML can hold: lone surrogates and control characters are replaced. */
export const cleanXmlText = (text: string): string => text.toWellFormed().replace(FORBIDDEN, '\ufffd');

/** For text and for attributes in double quotes. */
export const escapeXml = (text: string): string =>
  cleanXmlText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
