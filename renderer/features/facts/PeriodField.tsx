import type { FactDetail } from '../../../electron/common/factRow.ts';
import { useWords } from '../../app/language.ts';
import { useWording } from '../../app/wording.ts';
import { Badge } from '../../components/Badge.tsx';
import { Because, Row } from './FactFields.tsx';

const TONES = { stated: 'grey', inferred: 'amber', undated: 'amber' } as const;

/** When the figure holds, and whether the article says so or it was worked out, and from what. */
export function PeriodField({ fact }: { fact: FactDetail }) {
  const t = useWords();
  const wording = useWording();
  const { period, basis, from } = fact.when;
  const [code = '', ...params] = (from ?? '').split('|');
  return (
    <Row name={t('fact.field.period')}>
      {period && <span>{wording.period(period)} </span>}
      {period?.kind === 'asOf' && <span className="muted">{t('fact.asOf')} </span>}
      <Badge tone={TONES[basis]}>{t(`basis.${basis}`)}</Badge>
      {code && (
        <span className="muted"> {t(`periodFrom.${code}`, { defaultValue: code, detail: params.join(' ') })}</span>
      )}
      <Because fact={fact} field="when" />
    </Row>
  );
}
