/** A number as a spreadsheet reads it: a leading minus there is no formula. */
const NUMBER = /^[-+]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?%?$/;
const RISKY = /^'*[=+\-@\t\r]/;
const GUARDED = /^'+[=+\-@\t\r]/;

/**
 * Spreadsheets run a text that begins like a formula; an apostrophe makes it text again. Numbers stay as they are.
 * A text that looks guarded already gets another one, so that `unguardCell` gives back exactly what went in.
 */
export const guardCell = (text: string): string => (RISKY.test(text) && !NUMBER.test(text) ? `'${text}` : text);

/** Takes the guard off again. */
export const unguardCell = (text: string): string => (GUARDED.test(text) ? text.slice(1) : text);
