import { MOST_FACTS } from '../../../electron/common/chartSpec.ts';
import type { FactFilter, FactRow } from '../../../electron/common/factRow.ts';
import { reportError } from '../../app/errors.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useSession } from '../../app/queries.ts';
import type { Session } from '../../app/session.ts';
import { Button } from '../../components/Button.tsx';
import { startChart } from './chartDraft.ts';
import { chartOfFacts } from './chartOfFacts.ts';

const PAGE = 1000;

async function readShown(session: Session, filter: FactFilter): Promise<{ rows: FactRow[]; total: number }> {
  const rows: FactRow[] = [];
  for (let offset = 0; ; offset += PAGE) {
    const page = await session.call('facts.page', { filter, offset, limit: PAGE });
    rows.push(...page.rows);
    const isWhole = rows.length >= page.total || page.rows.length === 0;
    if (isWhole || rows.length >= MOST_FACTS) return { rows, total: page.total };
  }
}

interface Props {
  readonly total: number;
  /** Read when it is pressed: what the grid shows at that moment. */
  readonly filter: () => FactFilter;
}

/** A chart of what the grid shows, in one step. */
export function ChartFacts({ total, filter }: Props) {
  const t = useWords();
  const session = useSession();
  const language = useLanguage();
  const draw = async (): Promise<void> => {
    const shown = await readShown(session, filter());
    const start = chartOfFacts(shown.rows, shown.total);
    if (start) startChart({ ...start, language });
  };
  return (
    <Button
      isSmall
      data-testid="facts-chart"
      title={t('chartEditor:factsHint')}
      disabled={total === 0}
      onClick={() => void draw().catch(reportError)}
    >
      {t('chartEditor:chartFacts')}
    </Button>
  );
}
