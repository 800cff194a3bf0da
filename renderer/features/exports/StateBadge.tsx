import type { ListedExport } from '../../../electron/contract/exports.ts';
import { useWords } from '../../app/language.ts';
import { Badge } from '../../components/Badge.tsx';

const TONES = { current: 'green', stale: 'amber', replaced: 'grey' } as const;

/** Whether a file still says what the project says, in words and not by colour alone. */
export function StateBadge({ row: { state, changed } }: { row: ListedExport }) {
  const t = useWords();
  const more = state !== 'stale' ? '' : changed === null ? '' : ` · ${t('exports:changed', { count: changed })}`;
  return <Badge tone={TONES[state]}>{t(`exports:state.${state}`) + more}</Badge>;
}
