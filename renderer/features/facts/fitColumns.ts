/** What the first growing column gives up at most. */
const LEAST = 0.6;

interface Width {
  readonly key: string;
  readonly width: number;
}

const sum = (list: readonly Width[]): number => list.reduce((all, { width }) => all + width, 0);

/**
 * The spare pixels go to the columns named in `growing`, so that the view ends where a column ends: a period cut to its
 * first year reads as that year. Columns that do not fit keep their width and are scrolled to; the first growing one
 * gives up some of its own where that lets one more in.
 */
export function fitColumns(columns: readonly Width[], view: number, growing: readonly string[]): Width[] {
  const [yielding] = growing;
  const slack = (list: readonly Width[]): number => sum(list.filter(({ key }) => key === yielding)) * (1 - LEAST);
  let shown = columns;
  while (shown.length > 0 && sum(shown) - slack(shown) > view) shown = shown.slice(0, -1);
  const grown = shown.filter(({ key }) => growing.includes(key));
  const spare = view - sum(shown);
  if (spare < 0) return grown.slice(0, 1).map(({ key, width }) => ({ key, width: Math.floor(width + spare) }));
  return grown.map(({ key, width }) => ({ key, width: Math.floor(width + (spare * width) / sum(grown)) }));
}
