import { type SyntheticEvent, useId, useState } from 'react';
import { ENCODINGS } from '../../../electron/common/articleRow.ts';
import type { PlanRow } from '../../../electron/common/importPlan.ts';
import { edtfDate } from '../../../electron/common/period.ts';
import { LANGUAGES } from '../../../electron/common/vocabulary.ts';
import { useWords } from '../../app/language.ts';
import { Button } from '../../components/Button.tsx';
import type { PlanSet } from './PlanStep.tsx';

interface Props {
  readonly rows: readonly PlanRow[];
  /** How many files are selected, those of other pages too. */
  readonly count: number;
  readonly isBusy: boolean;
  readonly onSet: (set: PlanSet['set']) => void;
}

const NOTHING = { date: '', outlet: '', language: '', encoding: '' };

/** Sets what is known of one file or of all that are selected; a field left empty changes nothing. */
export function SetBar({ rows, count, isBusy, onSet }: Props) {
  const t = useWords();
  const id = useId();
  const [typed, setTyped] = useState(NOTHING);
  const [isBad, setIsBad] = useState(false);
  const put = (field: keyof typeof NOTHING) => (event: { target: { value: string } }) =>
    setTyped({ ...typed, [field]: event.target.value });
  const isEmpty = Object.values(typed).every((value) => value.trim() === '');
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const date = typed.date.trim();
    const isGood = date === '' || edtfDate.safeParse(date).success;
    setIsBad(!isGood);
    if (!isGood || isEmpty) return;
    const given = Object.entries({ ...typed, date, outlet: typed.outlet.trim() }).filter(([, value]) => value !== '');
    onSet(Object.fromEntries(given) as PlanSet['set']);
    setTyped(NOTHING);
  };
  const isAllSkipped = rows.length > 0 && rows.every(({ isSkipped }) => isSkipped);
  const [only] = rows;
  return (
    <form className="set-bar" onSubmit={submit} aria-label={t('plan:setFor')}>
      <b className="set-bar-for clip" title={only?.name}>
        {count > 0 ? t('plan:forFiles', { count }) : t('plan:forFile', { name: only?.name ?? '' })}
      </b>
      <input
        className="input set-date"
        data-testid="plan-set-date"
        aria-label={t('article.dateLabel')}
        aria-invalid={isBad || undefined}
        aria-describedby={isBad ? `${id}-bad` : undefined}
        placeholder={t('plan:datePlaceholder')}
        value={typed.date}
        onChange={put('date')}
      />
      <input
        className="input set-outlet"
        data-testid="plan-set-outlet"
        aria-label={t('plan:column.outlet')}
        placeholder={t('plan:column.outlet')}
        maxLength={200}
        value={typed.outlet}
        onChange={put('outlet')}
      />
      <select
        className="input set-language"
        data-testid="plan-set-language"
        aria-label={t('article.column.language')}
        value={typed.language}
        onChange={put('language')}
      >
        <option value="">{t('article.column.language')}</option>
        {LANGUAGES.map((language) => (
          <option key={language} value={language}>
            {t(`language.${language}`)}
          </option>
        ))}
      </select>
      <select
        className="input set-encoding"
        data-testid="plan-set-encoding"
        aria-label={t('plan:column.encoding')}
        value={typed.encoding}
        onChange={put('encoding')}
      >
        <option value="">{t('plan:column.encoding')}</option>
        {ENCODINGS.map((encoding) => (
          <option key={encoding} value={encoding}>
            {t(`plan:encoding.${encoding}`)}
          </option>
        ))}
      </select>
      <Button type="submit" data-testid="plan-set" disabled={isBusy || isEmpty || rows.length === 0}>
        {t('plan:set')}
      </Button>
      <Button
        data-testid="plan-skip"
        disabled={isBusy || rows.length === 0}
        onClick={() => onSet({ isSkipped: !isAllSkipped })}
      >
        {t(isAllSkipped ? 'plan:takeIn' : 'plan:skip')}
      </Button>
      {isBad && (
        <p id={`${id}-bad`} className="field-error set-bar-bad" role="alert">
          {t('article.badDate')}
        </p>
      )}
    </form>
  );
}
