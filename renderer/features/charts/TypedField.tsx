import { useEffect, useState } from 'react';
import { Field } from '../../components/Field.tsx';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly testId?: string;
  /** Takes over what was typed; false where it cannot be taken, and then it stays as typed. */
  readonly onType: (text: string) => boolean;
}

/** A value that is taken over once it can be drawn. */
export function TypedField({ label, value, hint, placeholder, testId, onType }: Props) {
  const [typed, setTyped] = useState(value);
  const [isTaken, setIsTaken] = useState(true);
  useEffect(() => {
    setTyped(value);
    setIsTaken(true);
  }, [value]);
  return (
    <Field label={label} {...(hint && { hint })}>
      <input
        className={isTaken ? 'input' : 'input is-untaken'}
        data-testid={testId}
        placeholder={placeholder}
        value={typed}
        onChange={(e) => {
          setTyped(e.target.value);
          setIsTaken(onType(e.target.value.trim()));
        }}
      />
    </Field>
  );
}
