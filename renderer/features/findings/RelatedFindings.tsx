import { useState } from 'react';
import type { FindingDetail } from '../../../electron/common/findingRow.ts';
import { useWords } from '../../app/language.ts';
import { formatHash } from '../../app/route.ts';
import { useWording } from '../../app/wording.ts';
import { Badge } from '../../components/Badge.tsx';

/** On a low window the reason of a decision needs the room more. */
const isRoomy = (): boolean => window.innerHeight > 940;

/** What else the checks say of these figures, each a click away: arithmetic that supports or doubts them comes first. */
export function RelatedFindings({ related }: Pick<FindingDetail, 'related'>) {
  const t = useWords();
  const wording = useWording();
  const [isOpen] = useState(isRoomy);
  if (related.length === 0) return null;
  const kinds = [...new Set(related.map(({ kind }) => t(`reconcile:kind.${kind}`)))].join(t('finding.comma'));
  return (
    <details className="related-findings" open={isOpen}>
      <summary>{t('finding.related', { count: related.length, kinds })}</summary>
      <ul>
        {related.map(({ id, kind, family, sentence }) => (
          <li key={id}>
            <Badge tone={family === 'trouble' ? 'red' : 'grey'}>{t(`reconcile:kind.${kind}`)}</Badge>{' '}
            <a href={formatHash({ place: 'findings', id })}>{wording.message(sentence)}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}
