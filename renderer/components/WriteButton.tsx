import type { ComponentProps } from 'react';
import { useReadOnly } from '../app/readOnly.ts';
import { Button } from './Button.tsx';

/** A button that changes the project: off, with the reason, where the project can only be read. */
export function WriteButton({ disabled, title, ...rest }: ComponentProps<typeof Button>) {
  const reason = useReadOnly();
  return <Button {...rest} disabled={disabled === true || reason !== null} title={reason ?? title} />;
}
