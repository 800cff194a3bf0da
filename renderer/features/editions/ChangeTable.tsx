import type { ValueChange } from '../../../electron/common/edition.ts';
import { useWords } from '../../app/language.ts';
import { useWording } from '../../app/wording.ts';
import { Badge } from '../../components/Badge.tsx';
import { ChangeHead } from './ChangeHead.tsx';
import { LineButton } from './LineButton.tsx';

interface Props {
  readonly changes: readonly ValueChange[];
  /** Whether to say which of them were never published. */
  readonly marksUnpublished?: boolean;
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
}

/** Cells of the matrix that say something else: what, where, and why. */
export function ChangeTable({ changes, marksUnpublished = false, chosen, onChoose }: Props) {
  return (
    <table className="table change-table" data-testid="value-changes">
      <ChangeHead columns={['where', 'was', 'is', 'why']} />
      <tbody>
        {changes.map((change) => (
          <ChangeLine
            key={change.key}
            change={change}
            isMarked={marksUnpublished && !change.isPublished && change.before !== null}
            isChosen={chosen === `value ${change.key}`}
            onChoose={() => onChoose(`value ${change.key}`)}
          />
        ))}
      </tbody>
    </table>
  );
}

interface LineProps {
  readonly change: ValueChange;
  readonly isMarked: boolean;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function ChangeLine({ change, isMarked, isChosen, onChoose }: LineProps) {
  const t = useWords();
  const wording = useWording();
  const { place, before, after, kind, why } = change;
  const of = [place.subject && wording.subject(place.subject), place.scopeText].filter(Boolean).join(' · ');
  const wasClass = kind === 'value' || kind === 'gone' ? 'is-number is-old' : 'is-number';
  return (
    <tr className={isChosen ? 'is-chosen' : ''}>
      <td>
        <LineButton isChosen={isChosen} testId={`change-${kind}`} onChoose={onChoose}>
          {wording.name(place.indicator)} · {place.column ?? t('edition:news.undated')}
        </LineButton>
        {of && <div className="muted">{of}</div>}
      </td>
      <td className={wasClass}>{before ? wording.quantity(before.quantity) : '–'}</td>
      <td className={kind === 'ruled' ? 'is-number' : 'is-number is-new'}>
        {after ? wording.quantity(after.quantity) : '–'}
      </td>
      <td>
        {t(`edition:why.${why}`)}
        <div className="muted">
          {t(`edition:kind.${kind}`)} {isMarked && <Badge>{t('edition:news.notPublished')}</Badge>}
        </div>
      </td>
    </tr>
  );
}
