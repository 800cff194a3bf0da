import type { Status } from '../../electron/common/vocabulary.ts';
import { useWords } from '../app/language.ts';

/** Shape and colour both tell the status; the name is there for who sees neither. */
export function StatusDot({ status }: { status: Status }) {
  const t = useWords();
  const name = t(`status.of.${status}`);
  return <span className={`dot is-${status}`} role="img" aria-label={name} title={name} />;
}
