import './settings.css';
import { intervalOf } from '../../../electron/common/interval.ts';
import { choosePrecision, type PrecisionChoice, precisionChoice } from '../../../electron/common/precision.ts';
import type { Quantity } from '../../../electron/common/quantity.ts';
import { useWords } from '../../app/language.ts';
import { useWording } from '../../app/wording.ts';
import { Field } from '../../components/Field.tsx';
import { formatInterval } from '../../components/formatInterval.ts';

type Example = Pick<Quantity, 'value' | 'step' | 'qualifier'>;
const COUNTED: Example = { value: '322', step: '1', qualifier: 'exact' };
const ROUND: Example = { value: '26000', step: '1', qualifier: 'exact' };
const OVER: Example = { value: '5000000', step: '1000000', qualifier: 'more_than' };

interface Props {
  readonly choice: PrecisionChoice;
  readonly onChange: (choice: PrecisionChoice) => void;
}

/** How far stated numbers reach, each rule with an example that follows what is set. */
export function PrecisionFields({ choice, onChange }: Props) {
  const t = useWords();
  const { locale } = useWording();
  const show = ({ value, step, qualifier }: Example): string => {
    const quantity = { value, high: null, unit: 'item', noun: null, qualifier, step, raw: value, equivalent: null };
    return formatInterval({ interval: intervalOf(quantity, choosePrecision(choice)), unit: 'item', locale });
  };
  const { halfStep, openZeros, plausibleReach } = precisionChoice.shape;
  const zeros = Array.from({ length: (openZeros.maxValue ?? 0) + 1 }, (_, count) => String(count));
  return (
    <fieldset className="precision-fields">
      <legend>{t('precision.title')}</legend>
      <p className="muted">{t('precision.text')}</p>
      <Choice
        name="halfStep"
        value={choice.halfStep}
        values={halfStep.options}
        example={show(COUNTED)}
        onChange={(value) => onChange({ ...choice, halfStep: halfStep.parse(value) })}
      />
      <Choice
        name="openZeros"
        value={String(choice.openZeros)}
        values={zeros}
        example={show(ROUND)}
        onChange={(value) => onChange({ ...choice, openZeros: Number(value) })}
      />
      <Choice
        name="plausibleReach"
        value={choice.plausibleReach}
        values={plausibleReach.options}
        example={show(OVER)}
        onChange={(value) => onChange({ ...choice, plausibleReach: plausibleReach.parse(value) })}
      />
    </fieldset>
  );
}

interface ChoiceProps {
  readonly name: keyof PrecisionChoice;
  readonly value: string;
  readonly values: readonly string[];
  readonly example: string;
  readonly onChange: (value: string) => void;
}

function Choice({ name, value, values, example, onChange }: ChoiceProps) {
  const t = useWords();
  return (
    <Field label={t(`precision.${name}.label`)} hint={t(`precision.${name}.example`, { interval: example })}>
      <select className="input" value={value} onChange={(e) => onChange(e.target.value)}>
        {values.map((one) => (
          <option key={one} value={one}>
            {t(`precision.${name}.of.${one.replace('.', '-')}`)}
          </option>
        ))}
      </select>
    </Field>
  );
}
