import type { FileReport } from '../../../electron/common/articleRow.ts';
import { useWords } from '../../app/language.ts';
import { Badge, type Tone } from '../../components/Badge.tsx';
import type { ImportReport } from './importRun.ts';

const TONES = { imported: 'green', duplicate: 'grey', refused: 'red' } as const satisfies Record<
  FileReport['outcome'],
  Tone
>;
/** A folder may hold a hundred thousand files; what went wrong is listed first, and the rest counted. */
const MOST_ROWS = 300;

const byTrouble = (files: readonly FileReport[]): FileReport[] =>
  [...files].sort((a, b) => Number(b.outcome === 'refused') - Number(a.outcome === 'refused'));

export function ImportResults({ report }: { report: ImportReport }) {
  const t = useWords();
  const files = byTrouble(report.files).slice(0, MOST_ROWS);
  return (
    <section data-testid="import-results">
      <p role="status">
        <b>{t('import.summary', { articles: report.articles, facts: report.facts, files: report.files.length })}</b>{' '}
        {report.wasCancelled && t('import.wasCancelled')}
      </p>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('import.column.file')}</th>
            <th scope="col">{t('import.column.outcome')}</th>
            <th scope="col" className="is-number">
              {t('import.column.articles')}
            </th>
            <th scope="col" className="is-number">
              {t('import.column.facts')}
            </th>
          </tr>
        </thead>
        <tbody>
          {files.map((file, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two files of one name may stand in one report
            <tr key={`${file.name}-${index}`}>
              <td className="import-file">{file.name}</td>
              <td>
                <Badge tone={TONES[file.outcome]}>{t(`import.outcome.${file.outcome}`)}</Badge>{' '}
                {file.reason && <span>{t(`import:reason.${file.reason}`, { name: file.name })}</span>}
              </td>
              <td className="is-number">{file.articles}</td>
              <td className="is-number">{file.facts}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {report.files.length > MOST_ROWS && (
        <p className="muted">{t('import.moreFiles', { count: report.files.length - MOST_ROWS })}</p>
      )}
    </section>
  );
}
