import { useWords } from '../../app/language.ts';

const OF_FIGURES: ReadonlySet<string> = new Set(['figure', 'was', 'is', 'earlier', 'now']);

/** The head of a table of changes; columns are worded under `edition:news`. */
export function ChangeHead({ columns }: { columns: readonly string[] }) {
  const t = useWords();
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col" className={OF_FIGURES.has(column) ? 'is-number' : undefined}>
            {t(`edition:news.${column}`)}
          </th>
        ))}
      </tr>
    </thead>
  );
}
