import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { FindingDetail } from '../../../electron/common/findingRow.ts';
import type { FindingId } from '../../../electron/common/ids.ts';
import { ORDERED_VERDICTS, VERDICT_KEYS } from '../../../electron/common/verdictRules.ts';
import type { Verdict } from '../../../electron/common/vocabulary.ts';
import { describeError } from '../../app/errors.ts';
import { useHotkeys } from '../../app/hotkeys.ts';
import { useWords } from '../../app/language.ts';
import { useWrite } from '../../app/queries.ts';
import { useReadOnly } from '../../app/readOnly.ts';
import { showToast } from '../../app/toasts.ts';
import { ReadOnlyNote } from '../../components/ReadOnlyNote.tsx';
import { WriteButton } from '../../components/WriteButton.tsx';
import { AlikeDecisions } from './AlikeDecisions.tsx';
import { AlsoDecides } from './AlsoDecides.tsx';
import { type DecisionDraft, EMPTY_DRAFT, findProblem, NEEDS_FACT, toDecision } from './decisionDraft.ts';
import { PastDecisions } from './PastDecisions.tsx';
import { Snippets } from './Snippets.tsx';
import { VerdictFields } from './VerdictFields.tsx';

interface Props {
  readonly finding: FindingDetail;
  readonly onRecorded: () => void;
}

export function DecisionPanel({ finding, onRecorded }: Props) {
  const t = useWords();
  const [draft, setDraft] = useState<DecisionDraft>(EMPTY_DRAFT);
  const [also, setAlso] = useState<readonly FindingId[]>([]);
  const [hasTried, setHasTried] = useState(false);
  const reason = useRef<HTMLTextAreaElement>(null);
  const { mutate, isPending, error } = useWrite('decisions.record', { isQuiet: true });
  const change = (patch: Partial<DecisionDraft>): void => setDraft((before) => ({ ...before, ...patch }));
  const isReadOnly = useReadOnly() !== null;
  const problem = findProblem(draft);
  const isCompact = draft.verdict !== null || finding.decisions.length > 0;
  const offered = ORDERED_VERDICTS.filter((verdict) => finding.verdicts.includes(verdict));

  const record = (): void => {
    setHasTried(true);
    if (problem !== null || isPending || isReadOnly) return;
    mutate(toDecision(draft, [finding.id, ...also]), {
      onSuccess: () => {
        setDraft(EMPTY_DRAFT);
        setAlso([]);
        setHasTried(false);
        showToast({ tone: 'success', text: t('decision.recorded') });
        onRecorded();
      },
    });
  };
  const fields = useRef<HTMLDivElement>(null);
  /** By key one goes on typing: into the first field of the verdict, or else into the reason. */
  const choose = (verdict: Verdict) => (): void => {
    // At once: what is typed next belongs to the field, and a digit would pick a figure instead.
    flushSync(() => change({ verdict }));
    (fields.current?.querySelector<HTMLElement>('input, select') ?? reason.current)?.focus();
  };
  const takeReason = (text: string): void => {
    change({ reason: [draft.reason.trim(), text].filter(Boolean).join(' ') });
    reason.current?.focus();
  };
  const pickFact = (index: number) => (): void => {
    const fact = finding.facts[index];
    if (fact && draft.verdict !== null && NEEDS_FACT.includes(draft.verdict)) change({ factId: fact.id });
  };
  useHotkeys({
    ...Object.fromEntries(offered.map((verdict) => [VERDICT_KEYS[verdict].toLowerCase(), choose(verdict)])),
    ...Object.fromEntries(finding.facts.slice(0, 9).map((_, index) => [String(index + 1), pickFact(index)])),
    'ctrl+enter': record,
  });
  return (
    <aside className="card decision-panel" aria-label={t('decision.title')}>
      <div className="scroll decision-scroll">
        <h2>{t('decision.title')}</h2>
        <ReadOnlyNote />
        <PastDecisions finding={finding} />
        <fieldset className={isCompact ? 'verdicts is-compact' : 'verdicts'}>
          <legend className="visually-hidden">{t('decision.verdict')}</legend>
          {offered.map((verdict) => (
            <button
              key={verdict}
              type="button"
              className="verdict"
              data-testid={`verdict-${verdict}`}
              aria-pressed={draft.verdict === verdict}
              title={t(isCompact ? `reconcile:verdict.${verdict}` : `verdict.${verdict}`)}
              onClick={choose(verdict)}
            >
              <span className="kbd" aria-hidden="true">
                {VERDICT_KEYS[verdict]}
              </span>{' '}
              {t(isCompact ? `reconcile:verdict.${verdict}` : `verdict.${verdict}`)}
            </button>
          ))}
        </fieldset>
        <div ref={fields} className="verdict-fields">
          <VerdictFields finding={finding} draft={draft} problem={hasTried ? problem : null} onChange={change} />
        </div>
        <AlsoDecides finding={finding} chosen={also} onChange={setAlso} />
        <textarea
          ref={reason}
          className="input"
          data-testid="decision-reason"
          aria-label={t('decision.reason')}
          aria-invalid={hasTried && problem === 'reason'}
          placeholder={t('decision.reason')}
          value={draft.reason}
          maxLength={4000}
          onChange={(e) => change({ reason: e.target.value })}
        />
        <Snippets finding={finding} onInsert={takeReason} />
        <AlikeDecisions finding={finding} onReason={takeReason} />
        {hasTried && problem !== null && (
          <p className="field-error" role="alert">
            {t(`decision.missing.${problem}`)}
          </p>
        )}
        {error && (
          <p className="field-error" role="alert">
            {describeError(error, t)}
          </p>
        )}
      </div>
      <WriteButton
        look="primary"
        className="is-wide"
        hotkey={t('key.ctrlEnter')}
        data-testid="decision-record"
        disabled={isPending}
        onClick={record}
      >
        {t('decision.record')}
      </WriteButton>
    </aside>
  );
}
