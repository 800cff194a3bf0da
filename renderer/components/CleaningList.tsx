import type { SourceText } from '../../electron/common/articleRow.ts';
import type { Passage, Repair } from '../../electron/common/cleaning.ts';
import type { Span } from '../../electron/common/span.ts';
import { useWords } from '../app/language.ts';
import { Button } from './Button.tsx';
import type { useRule } from './useRule.ts';
import { WriteButton } from './WriteButton.tsx';

interface Props {
  readonly source: SourceText;
  readonly onShow: (span: Span) => void;
  readonly rule: ReturnType<typeof useRule>;
}

const WORDS_SHOWN = 60;

/** The passages of an article's own extent that stand in no body, with the reason and the way back. */
export function CleaningList({ source, onShow, rule }: Props) {
  const t = useWords();
  const { extent, passages, repairs } = source;
  const isInside = (at: number): boolean => at >= extent.start && at < extent.end;
  const own = passages.filter(({ span }) => isInside(span.start));
  const mended = repairs.filter(([, start]) => isInside(start)) as readonly Repair[];
  if (own.length + mended.length === 0) return null;
  return (
    <details className="cleaning-list" data-testid="cleaning-list">
      <summary>
        {t('clean:leftOut', { count: own.length })}
        {mended.length > 0 && <span className="muted"> · {describeRepairs(mended, t)}</span>}
      </summary>
      <ul aria-label={t('clean:list')}>
        {own.map((passage) => (
          <PassageRow key={passage.span.start} passage={passage} text={source.text} onShow={onShow} rule={rule} />
        ))}
      </ul>
    </details>
  );
}

function describeRepairs(repairs: readonly Repair[], t: ReturnType<typeof useWords>): string {
  const counts = Map.groupBy(repairs, ([kind]) => kind);
  return [...counts].map(([kind, { length }]) => t(`clean:repairs.${kind}`, { count: length })).join(', ');
}

interface RowProps extends Pick<Props, 'onShow' | 'rule'> {
  readonly passage: Passage;
  readonly text: string;
}

function PassageRow({ passage: { span, reason }, text, onShow, rule }: RowProps) {
  const t = useWords();
  const words = text.slice(span.start, Math.min(span.end, span.start + WORDS_SHOWN)).replace(/\s+/g, ' ');
  return (
    <li>
      <Button look="minimal" isSmall className="cleaning-words" onClick={() => onShow(span)}>
        <span className="clip">{words}</span>
      </Button>
      <span className="muted clip">{t(`clean:reason.${reason}`)}</span>
      <WriteButton
        isSmall
        look="minimal"
        data-testid="cleaning-put-back"
        disabled={rule.isPending}
        onClick={() => rule.say({ do: 'restore', span }, t('clean:restored'))}
      >
        {t('clean:putBack')}
      </WriteButton>
    </li>
  );
}
