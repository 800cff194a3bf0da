import type { FileReport } from '../../../electron/common/articleRow.ts';
import { useWords } from '../../app/language.ts';
import { navigate } from '../../app/route.ts';
import { Badge, type Tone } from '../../components/Badge.tsx';
import { Button } from '../../components/Button.tsx';
import { DateList } from '../../components/DateList.tsx';
import { ModalFoot } from '../../components/ModalFoot.tsx';
import type { ImportReport } from './importFlow.ts';

const TONES = { imported: 'green', duplicate: 'grey', refused: 'red' } as const satisfies Record<
  FileReport['outcome'],
  Tone
>;
/** A folder may hold a hundred thousand files; what went wrong is listed first, and the rest counted. */
const MOST_ROWS = 300;

const ORDER = ['refused', 'duplicate', 'imported'] as const;
const byTrouble = (files: readonly FileReport[]): FileReport[] =>
  [...files].sort((a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome));

interface Props {
  readonly report: ImportReport;
  readonly onMore: () => void;
  readonly onClose: () => void;
}

/** What came of the import: counts, what was refused and what to do about it, and which articles need a date. */
export function ResultStep({ report, onMore, onClose }: Props) {
  const t = useWords();
  const files = byTrouble(report.files).slice(0, MOST_ROWS);
  const countOf = (outcome: FileReport['outcome']): number =>
    report.files.filter((file) => file.outcome === outcome).length;
  return (
    <>
      <section data-testid="import-results">
        <p role="status">
          <b>{t('import.summary', { articles: report.articles, facts: report.facts, files: countOf('imported') })}</b>{' '}
          {countOf('refused') > 0 && t('plan:refusedCount', { count: countOf('refused') })}{' '}
          {report.wasCancelled && t('import.wasCancelled')}
        </p>
        <DateList />
        <details className="import-files" open={countOf('refused') > 0 || files.length <= 12}>
          <summary>{t('plan:files', { count: report.files.length })}</summary>
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
        </details>
      </section>
      <ModalFoot>
        <Button onClick={onMore}>{t('import.more')}</Button>
        <Button
          look="primary"
          data-testid="import-close"
          onClick={() => {
            onClose();
            if (report.articles > 0) navigate('articles');
          }}
        >
          {t(report.articles > 0 ? 'plan:toArticles' : 'common.close')}
        </Button>
      </ModalFoot>
    </>
  );
}
