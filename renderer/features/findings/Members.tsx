import type { FindingDetail } from '../../../electron/common/findingRow.ts';
import { useWords } from '../../app/language.ts';
import { useWording } from '../../app/wording.ts';
import { FacetLine } from './FacetLine.tsx';
import { MemberRow } from './MemberRow.tsx';
import { RelatedFindings } from './RelatedFindings.tsx';

interface Props {
  readonly finding: FindingDetail;
  readonly panes: readonly number[];
  readonly onShow: (index: number) => void;
}

const COLUMNS = ['asWritten', 'normalised', 'interval', 'period', 'scope', 'saidBy'] as const;

/** The facts that the finding is about, the sentence that says what is found, and which facets are not plainly the same. */
export function Members({ finding, panes, onShow }: Props) {
  const t = useWords();
  const wording = useWording();
  return (
    <section className="card finding-members" aria-label={t('finding.members')}>
      <div className="scroll finding-members-table">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{t('finding.number')}</span>
              </th>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {t(`finding.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {finding.facts.map(({ id }, index) => (
              <MemberRow key={id} finding={finding} index={index} isShown={panes.includes(index)} onShow={onShow} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="finding-sentence" data-testid="finding-sentence">
        {wording.message(finding.sentence)}
      </p>
      <FacetLine facets={finding.facets} />
      <RelatedFindings related={finding.related} />
    </section>
  );
}
