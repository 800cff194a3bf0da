import type { FindingDetail } from '../../../electron/common/findingRow.ts';
import { useWords } from '../../app/language.ts';
import { formatHash } from '../../app/route.ts';
import { useWording } from '../../app/wording.ts';
import { Badge } from '../../components/Badge.tsx';

/** What else the checks say of these figures, each a click away: arithmetic that supports or doubts them comes first. */
export function RelatedFindings({ related }: Pick<FindingDetail, 'related'>) {
  const t = useWords();
  const wording = useWording();
  if (related.length === 0) return null;
  return (
    <ul className="related-findings" aria-label={t('finding.related')}>
      {related.map(({ id, kind, family, sentence }) => (
        <li key={id}>
          <Badge tone={family === 'trouble' ? 'red' : 'grey'}>{t(`reconcile:kind.${kind}`)}</Badge>{' '}
          <a href={formatHash({ place: 'findings', id })}>{wording.message(sentence)}</a>
        </li>
      ))}
    </ul>
  );
}
