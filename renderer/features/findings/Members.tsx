import type { FindingDetail } from '../../../electron/common/findingRow.ts';
import { useWords } from '../../app/language.ts';
import { formatHash } from '../../app/route.ts';
import { useWording } from '../../app/wording.ts';
import { Badge } from '../../components/Badge.tsx';
import { formatInterval } from '../../components/formatInterval.ts';
import { FacetLine } from './FacetLine.tsx';

interface Props {
  readonly finding: FindingDetail;
  readonly panes: readonly number[];
  readonly onShow: (index: number) => void;
}

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
              {(['asWritten', 'interval', 'period', 'scope', 'saidBy'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`finding.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {finding.facts.map((fact, index) => (
              <tr key={fact.id}>
                <td>
                  <button
                    type="button"
                    className="member-number"
                    aria-pressed={panes.includes(index)}
                    aria-label={t('finding.showSource', { number: index + 1 })}
                    onClick={() => onShow(index)}
                  >
                    {index + 1}
                  </button>
                </td>
                <td>
                  <a href={formatHash({ place: 'facts', id: fact.id })}>
                    <b>{fact.quantity.raw}</b>
                  </a>
                  {fact.isDeprecated && <Badge tone="amber">{t('fact.deprecated')}</Badge>}
                </td>
                <td>{formatInterval({ interval: fact.interval, unit: fact.quantity.unit, locale: wording.locale })}</td>
                <td>
                  {wording.period(fact.when.period)}
                  {fact.when.basis === 'inferred' && <Badge tone="amber">{t('basis.inferred')}</Badge>}
                </td>
                <td>{Object.values(fact.scope).join(' · ') || t('fact.notStated')}</td>
                <td>
                  {[fact.attribution, fact.outlet ?? t('article.noOutlet'), fact.articleDate ?? t('article.undated')]
                    .filter(Boolean)
                    .join(' · ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="finding-sentence" data-testid="finding-sentence">
        {wording.message(finding.sentence)}
      </p>
      <FacetLine facets={finding.facets} />
    </section>
  );
}
