import { FACETS, type Facet, type FindingDetail } from '../../../electron/common/findingRow.ts';
import { periodEnd } from '../../../electron/common/period.ts';
import { useWords } from '../../app/language.ts';
import { useWording } from '../../app/wording.ts';
import { Button } from '../../components/Button.tsx';
import { Choice } from '../../components/Choice.tsx';
import { Field } from '../../components/Field.tsx';
import { BesideIndicators } from './BesideIndicators.tsx';
import { type DecisionDraft, type DraftProblem, NEEDS_FACT } from './decisionDraft.ts';

interface Props {
  readonly finding: FindingDetail;
  readonly draft: DecisionDraft;
  readonly problem: DraftProblem | null;
  readonly onChange: (patch: Partial<DecisionDraft>) => void;
}

/** What the chosen verdict needs besides a reason. */
export function VerdictFields({ finding, draft, problem, onChange }: Props) {
  const { verdict } = draft;
  if (verdict === null) return null;
  const props = { finding, draft, problem, onChange };
  if (NEEDS_FACT.includes(verdict)) return <WhichFact {...props} />;
  if (verdict === 'keep-apart') return <WhichFacet {...props} />;
  if (verdict === 'series-break')
    return (
      <>
        <TextField {...props} field="at" />
        <BreakDates {...props} />
        <BesideIndicators
          finding={finding}
          chosen={draft.alsoIndicatorIds}
          onChange={(alsoIndicatorIds) => onChange({ alsoIndicatorIds })}
        />
      </>
    );
  if (verdict === 'adopt')
    return (
      <>
        <TextField {...props} field="adoptedValue" />
        <TextField {...props} field="adoptedFrom" />
      </>
    );
  if (verdict === 'query')
    return (
      <>
        <TextField {...props} field="askedWhom" />
        <TextField {...props} field="askedOn" />
        <TextField {...props} field="answer" />
      </>
    );
  return null;
}

function WhichFact({ finding, draft, onChange }: Props) {
  const t = useWords();
  const wording = useWording();
  return (
    <fieldset className="which-fact">
      <legend>{t(`decision.whichFact.${draft.verdict}`)}</legend>
      {finding.facts.map((fact, index) => (
        <label key={fact.id} className="check">
          <input
            type="radio"
            name="decision-fact"
            data-testid={`decision-fact-${index + 1}`}
            checked={draft.factId === fact.id}
            onChange={() => onChange({ factId: fact.id })}
          />
          <kbd>{index + 1}</kbd> {wording.quantity(fact.quantity)}{' '}
          <span className="muted">{wording.period(fact.when.period)}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Facets that are not plainly the same come first: one of them is the likely ground. */
function WhichFacet({ finding, draft, onChange }: Props) {
  const t = useWords();
  const isSame = (facet: Facet): boolean =>
    finding.facets.some((one) => one.facet === facet && one.relation === 'same');
  const sorted = [...FACETS].sort((a, b) => Number(isSame(a)) - Number(isSame(b)));
  return (
    <Choice
      label={t('decision.facet')}
      value={draft.facet ?? ''}
      none={t('decision.chooseFacet')}
      options={sorted.map((facet) => ({ value: facet, text: t(`reconcile:facet.${facet}`) }))}
      onChange={(facet) => onChange({ facet: facet === '' ? null : (facet as Facet) })}
    />
  );
}

/** Moments that the members end at: the new meaning holds from one of them at the latest. */
function BreakDates({ finding, onChange }: Props) {
  const t = useWords();
  const ends = finding.facts.flatMap(({ when: { period } }) => (period ? [periodEnd(period)] : []));
  const later = [...new Set(ends)].sort().slice(1);
  const dates = [...new Set(later.flatMap((end) => [end.slice(0, 4), end]))];
  return (
    <div className="snippets">
      {dates.map((date) => (
        <Button
          key={date}
          isSmall
          look="minimal"
          aria-label={t('decision.useDate', { date })}
          onClick={() => onChange({ at: date })}
        >
          {date}
        </Button>
      ))}
    </div>
  );
}

type TextKey = 'at' | 'adoptedValue' | 'adoptedFrom' | 'askedWhom' | 'askedOn' | 'answer';

function TextField({ draft, problem, onChange, field }: Props & { field: TextKey }) {
  const t = useWords();
  return (
    <Field label={t(`decision.field.${field}`)} error={problem === field ? t(`decision.missing.${field}`) : null}>
      <input
        className="input"
        data-testid={`decision-${field}`}
        value={draft[field]}
        placeholder={field === 'at' || field === 'askedOn' ? t('decision.dateForm') : undefined}
        onChange={(e) => onChange({ [field]: e.target.value })}
      />
    </Field>
  );
}
