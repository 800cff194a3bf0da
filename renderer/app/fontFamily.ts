/** The families that charts are drawn with, the same that the page bundles. */
export const CHART_FONT =
  "'Inter Variable', 'Noto Sans SC Variable', 'Noto Sans TC Variable', 'Noto Sans Hans', sans-serif";

/** Drawing before a font is there measures another one's letters. Resolves also where fonts cannot be loaded. */
export async function loadFonts(text: string): Promise<void> {
  try {
    await Promise.all(
      ["14px 'Inter Variable'", "14px 'Noto Sans SC Variable'"].map((font) => document.fonts.load(font, text)),
    );
  } catch {
    // The fallback family is drawn then.
  }
}
