import type { ReactNode } from 'react';
import type { FactDetail } from '../../../electron/common/factRow.ts';
import { groupDigits } from '../../../electron/common/formatQuantity.ts';
import { intervalOf } from '../../../electron/common/interval.ts';
import { choosePrecision, DEFAULT_CHOICE } from '../../../electron/common/precision.ts';
import { useWords } from '../../app/language.ts';
import { useRead } from '../../app/queries.ts';
import { formatHash } from '../../app/route.ts';
import { useWording } from '../../app/wording.ts';
import { Badge } from '../../components/Badge.tsx';
import { FactRuling } from '../../components/FactRuling.tsx';
import { formatInterval } from '../../components/formatInterval.ts';
import { StatusDot } from '../../components/StatusDot.tsx';
import { FactWhy, wordDetail } from './FactWhy.tsx';
import { shownValue } from './factColumns.tsx';
import { PeriodField } from './PeriodField.tsx';

/** Every field with where it comes from. */
export function FactFields({ fact }: { fact: FactDetail }) {
  const t = useWords();
  const wording = useWording();
  const { data: project } = useRead('project.info', {});
  const precision = choosePrecision(project?.settings.precision ?? DEFAULT_CHOICE);
  const scope = Object.entries(fact.scope);
  return (
    <dl className="fact-fields scroll">
      <Row name={t('fact.field.status')}>
        <span className="inline-dot">
          <StatusDot status={fact.status} /> {t(`status.of.${fact.status}`)}
        </span>
        {fact.origin === 'hand' && <Badge tone="blue">{t('fact.byHand')}</Badge>}
        {fact.suggestedBy && <Badge tone="amber">{t('extract:suggested', { who: fact.suggestedBy })}</Badge>}
        {fact.minor && <Badge>{t(`minor.${fact.minor}`)}</Badge>}
      </Row>
      <FactRuling fact={fact} />
      <Row name={t('fact.field.value')}>
        <b>{shownValue(fact, wording)}</b>{' '}
        <span className="muted">
          {t('fact.baseUnits', {
            value: groupDigits(fact.quantity.value),
            unit: fact.quantity.unit === 'item' ? '' : fact.quantity.unit,
          })}{' '}
          {formatInterval({
            interval: intervalOf(fact.quantity, precision),
            unit: fact.quantity.unit,
            locale: wording.locale,
          })}
        </span>
        {fact.quantity.equivalent && (
          <span className="muted"> {t('fact.equivalent', { value: fact.quantity.equivalent.raw })}</span>
        )}
      </Row>
      <Row name={t('fact.field.indicator')}>
        {wording.name(fact.indicator)} <span className="muted">{wording.otherName(fact.indicator)}</span>
        {fact.indicator.isProposed && <Badge tone="amber">{t('fact.proposed')}</Badge>}
      </Row>
      <Row name={t('fact.field.measure')}>
        {fact.measure ? t(`measure.${fact.measure}`) : t('fact.notStated')}
        {fact.modality !== 'actual' && <Badge tone="amber">{t(`modality.${fact.modality}`)}</Badge>}
        {fact.base && <span> {t('fact.base', { base: fact.base })}</span>}
        <Because fact={fact} field="measure" />
      </Row>
      <PeriodField fact={fact} />
      {scope.length > 0 && (
        <Row name={t('fact.field.scope')}>
          {scope.map(([facet, text]) => (
            <span key={facet} className="scope-facet">
              <span className="muted">{t(`reconcile:facet.${facet}`)}</span> {text}
            </span>
          ))}
        </Row>
      )}
      {fact.subject && <Row name={t('fact.field.subject')}>{wording.subject(fact.subject)}</Row>}
      {fact.attribution && <Row name={t('fact.field.attribution')}>{fact.attribution}</Row>}
      {fact.alsoAt.length > 0 && (
        <Row name={t('review:merge.also')}>
          {fact.alsoAt.map(({ id, sentenceText }) => (
            <q key={id} className="also-said" lang={fact.articleLanguage} data-testid="fact-also">
              {sentenceText}
            </q>
          ))}
        </Row>
      )}
      <Findings fact={fact} />
      <Row name={t('extract:why.title')}>
        <FactWhy fact={fact} />
      </Row>
    </dl>
  );
}

export const Row = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className="fact-field">
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

/** The words of the sentence that made a field so; the rule's code is in the title for who wants to know. */
export function Because({ fact, field }: { fact: FactDetail; field: string }) {
  const t = useWords();
  const wording = useWording();
  const reasons = fact.why.filter((why) => why.field === field && why.detail !== '');
  if (reasons.length === 0) return null;
  const words = reasons.map((reason) => wordDetail(reason, fact, wording)).join(', ');
  const rules = reasons.map(({ rule }) => rule).join(', ');
  return (
    <span className="muted" title={rules}>
      {' '}
      {t('fact.because', { words })}
    </span>
  );
}

function Findings({ fact }: { fact: FactDetail }) {
  const t = useWords();
  const { data } = useRead('findings.page', { filter: { factId: fact.id }, limit: 8 });
  if (!data || data.rows.length === 0) return null;
  return (
    <Row name={t('fact.field.findings')}>
      {data.rows.map(({ id, kind, family, state }) => (
        <a key={id} className="finding-link" href={formatHash({ place: 'findings', id })}>
          <Badge tone={family === 'trouble' && state !== 'dismissed' ? 'red' : 'grey'}>
            {t(`reconcile:kind.${kind}`)}
          </Badge>
        </a>
      ))}
    </Row>
  );
}
