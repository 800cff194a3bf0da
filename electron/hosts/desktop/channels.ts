/** The only names that cross between page and main. */
export const MESSAGE = 'crosscheck:message';
export const GRANT = 'crosscheck:grant';
