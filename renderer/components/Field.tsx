import { cloneElement, type ReactElement, useId } from 'react';

interface Props {
  readonly label: string;
  readonly error?: string | null;
  readonly hint?: string;
  readonly children: ReactElement<Record<string, unknown>>;
}

/** A labelled control; its error is read out with it. */
export function Field({ label, error, hint, children }: Props) {
  const id = useId();
  const note = error ?? hint;
  const control = cloneElement(children, {
    id,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': note ? `${id}-note` : undefined,
  });
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {control}
      {note && (
        <p id={`${id}-note`} className={error ? 'field-error' : 'muted'} role={error ? 'alert' : undefined}>
          {note}
        </p>
      )}
    </div>
  );
}
