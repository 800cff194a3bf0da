import type { Passage } from '../../electron/common/cleaning.ts';
import type { Span } from '../../electron/common/span.ts';
import { useWords } from '../app/language.ts';
import type { useRule } from './useRule.ts';
import { WriteButton } from './WriteButton.tsx';

interface Props {
  /** The left-out passage that was clicked. */
  readonly passage: Passage | undefined;
  /** What is selected in the original text. */
  readonly selected: Span | null;
  readonly rule: ReturnType<typeof useRule>;
}

/** What can be done with the place in the original text that a person points at. */
export function RulePlace({ passage, selected, rule }: Props) {
  const t = useWords();
  if (passage)
    return (
      <div className="rule-place" role="status">
        <span>{t('clean:leftOutBecause', { reason: t(`clean:reason.${passage.reason}`) })}</span>
        <WriteButton
          isSmall
          data-testid="rule-put-back"
          disabled={rule.isPending}
          onClick={() => rule.say({ do: 'restore', span: passage.span }, t('clean:restored'))}
        >
          {t('clean:putBack')}
        </WriteButton>
      </div>
    );
  if (!selected) return null;
  return (
    <div className="rule-place">
      <WriteButton
        isSmall
        data-testid="rule-leave-out"
        disabled={rule.isPending}
        onClick={() => rule.say({ do: 'exclude', span: selected }, t('clean:excluded'))}
      >
        {t('clean:leaveOut')}
      </WriteButton>
    </div>
  );
}
