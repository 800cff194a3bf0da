/** A header or cell that is a year and nothing else: 2020, 2020年, FY2020. */
export function readYear(text: string): string | null {
  return /^(?:fy\s?)?((?:19|20)\d{2})\s*年?度?$/i.exec(text.trim())?.[1] ?? null;
}
