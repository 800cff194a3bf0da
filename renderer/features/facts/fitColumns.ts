/** The part of its width that the yielding column keeps. */
const LEAST = 0.6;

interface Width {
  readonly key: string;
  readonly width: number;
}

const sum = (list: readonly Width[]): number => list.reduce((all, { width }) => all + width, 0);

export interface Fitting {
  /** Columns that take the spare pixels; the first one yields some of its own to let `needed` in. */
  readonly growing: readonly string[];
  readonly needed: string;
}

/**
 * New widths with which the view ends where a column ends: a period cut to its first year reads as that year. Columns
 * that do not fit keep their width and are scrolled to.
 */
export function fitColumns(columns: readonly Width[], view: number, { growing, needed }: Fitting): Width[] {
  const slack = (list: readonly Width[]): number =>
    list.at(-1)?.key === needed ? sum(list.filter(({ key }) => key === growing[0])) * (1 - LEAST) : 0;
  let shown = columns;
  while (shown.length > 0 && sum(shown) - slack(shown) > view) shown = shown.slice(0, -1);
  const grown = shown.filter(({ key }) => growing.includes(key));
  const spare = view - sum(shown);
  if (spare < 0) return grown.slice(0, 1).map(({ key, width }) => ({ key, width: Math.floor(width + spare) }));
  return grown.map(({ key, width }) => ({ key, width: Math.floor(width + (spare * width) / sum(grown)) }));
}
