import type { TableReport } from '../../../electron/common/tableImport.ts';
import { useWords } from '../../app/language.ts';
import { navigate } from '../../app/route.ts';
import { Button } from '../../components/Button.tsx';
import { ModalFoot } from '../../components/ModalFoot.tsx';

interface Props {
  readonly report: TableReport;
  readonly onMore: () => void;
  readonly onClose: () => void;
}

const LINES = ['accepted', 'edited', 'added', 'alone', 'left'] as const;

export function TableResult({ report, onMore, onClose }: Props) {
  const t = useWords();
  return (
    <>
      <section data-testid="table-results">
        <p role="status">
          <b>{t('table:result')}</b> {t('table:resultText')}
        </p>
        <ul className="table-report">
          {LINES.filter((line) => report[line] > 0).map((line) => (
            <li key={line}>{t(`table:report.${line}`, { count: report[line] })}</li>
          ))}
        </ul>
      </section>
      <ModalFoot>
        <Button onClick={onMore}>{t('table:another')}</Button>
        <Button
          look="primary"
          data-testid="table-close"
          onClick={() => {
            onClose();
            navigate('facts');
          }}
        >
          {t('table:toFacts')}
        </Button>
      </ModalFoot>
    </>
  );
}
