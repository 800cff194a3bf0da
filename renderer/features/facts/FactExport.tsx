import { Menu, MenuItem, PopoverNext } from '@blueprintjs/core';
import { reportError } from '../../app/errors.ts';
import { runJob } from '../../app/jobs.ts';
import { useWords } from '../../app/language.ts';
import { useSession } from '../../app/queries.ts';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { factFilter } from './factStore.ts';

/** Writes what the filter shows. */
export function FactExport() {
  const t = useWords();
  const session = useSession();
  const write = async (format: 'csv' | 'jsonl'): Promise<void> => {
    const file = await runJob(session, 'facts.export', { filter: factFilter.get(), format });
    await session.platform.saveDownload(session.client, file);
  };
  const menu = (
    <Menu>
      <MenuItem text={t('fact.exportCsv')} onClick={() => void write('csv').catch(reportError)} />
      <MenuItem text={t('fact.exportJsonl')} onClick={() => void write('jsonl').catch(reportError)} />
    </Menu>
  );
  return (
    <PopoverNext content={menu} placement="bottom-end" arrow={false} animation="minimal" transitionDuration={0}>
      <Button isSmall data-testid="facts-export">
        {t('common.export')}
        <Icon name="down" />
      </Button>
    </PopoverNext>
  );
}
