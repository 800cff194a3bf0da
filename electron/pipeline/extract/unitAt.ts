/** The UTF-16 unit at a place of a text, 0 behind its end: there a plain look would leave compiled code for good. */
export const unitAt = (text: string, at: number): number => (at < text.length ? text.charCodeAt(at) : 0);

/** Whether the unit at a place is one of a few: nothing is cut out of the text for it. */
export function isOneOf(units: string, text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false;
  const unit = text.charCodeAt(at);
  for (let i = 0; i < units.length; i += 1) if (units.charCodeAt(i) === unit) return true;
  return false;
}
