import type { FacetRelation, FindingDetail } from '../../../electron/common/findingRow.ts';
import { useWords } from '../../app/language.ts';
import { Badge, type Tone } from '../../components/Badge.tsx';

const ORDER = ['different', 'unclear', 'same'] as const satisfies readonly FacetRelation[];
const TONES = { different: 'red', unclear: 'amber', same: 'green' } as const satisfies Record<FacetRelation, Tone>;

/** What is the same, what is not said clearly, what differs; what is not plainly the same comes first. */
export function FacetLine({ facets }: { facets: FindingDetail['facets'] }) {
  const t = useWords();
  const groups = ORDER.map((relation) => ({
    relation,
    names: facets.filter((one) => one.relation === relation).map(({ facet }) => t(`reconcile:facet.${facet}`)),
  }));
  return (
    <p className="facet-line">
      {groups
        .filter(({ names }) => names.length > 0)
        .map(({ relation, names }) => (
          <span key={relation}>
            <Badge tone={TONES[relation]}>{t(`reconcile:relation.${relation}`)}</Badge> {names.join(t('finding.comma'))}
          </span>
        ))}
    </p>
  );
}
