import { useReadOnly } from '../app/readOnly.ts';
import { Icon } from './Icon.tsx';

/** Beside buttons that are off: a disabled button alone does not say why. */
export function ReadOnlyNote() {
  const reason = useReadOnly();
  if (reason === null) return null;
  return (
    <p className="read-only-note" data-testid="read-only-note">
      <Icon name="lock" /> {reason}
    </p>
  );
}
