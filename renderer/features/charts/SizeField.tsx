import { useEffect, useState } from 'react';
import { Field } from '../../components/Field.tsx';

const MOST = 4000;

interface Props {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly onChange: (value: number) => void;
}

/** Takes over a number once it is one that can be drawn; until then it stays as typed. */
export function SizeField({ label, value, least, onChange }: Props) {
  const [typed, setTyped] = useState(String(value));
  useEffect(() => setTyped(String(value)), [value]);
  return (
    <Field label={label}>
      <input
        className="input"
        inputMode="numeric"
        value={typed}
        onChange={(e) => {
          setTyped(e.target.value);
          const size = Number(e.target.value);
          if (Number.isInteger(size) && size >= least && size <= MOST) onChange(size);
        }}
      />
    </Field>
  );
}
