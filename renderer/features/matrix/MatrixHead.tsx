import { FREQUENCIES, type Frequency, type Matrix } from '../../../electron/common/matrix.ts';
import { useWords } from '../../app/language.ts';
import { useRead } from '../../app/queries.ts';
import { useReadOnly } from '../../app/readOnly.ts';
import { useWording } from '../../app/wording.ts';
import { Badge } from '../../components/Badge.tsx';
import { Button } from '../../components/Button.tsx';
import { TableExport } from '../exports/TableExport.tsx';
import { MOST_SUGGESTIONS } from './SuggestDialog.tsx';

/** Undefined: every subject. Null: facts without one. */
export type SubjectChoice = string | null | undefined;

/** First and last year shown; empty for all there are. */
export interface YearRange {
  readonly first: string;
  readonly last: string;
}

export interface HeadProps {
  readonly matrix: Matrix;
  readonly subject: SubjectChoice;
  readonly text: string;
  readonly range: YearRange;
  /** How many cells with values are taken for a chart. */
  readonly picked: number;
  readonly onSubject: (subject: SubjectChoice) => void;
  readonly onText: (text: string) => void;
  readonly onRange: (range: YearRange) => void;
  readonly onFrequency: (frequency: Frequency) => void;
  readonly onSuggest: () => void;
  readonly onChart: () => void;
}

export function MatrixHead(props: HeadProps) {
  const { matrix, picked } = props;
  const t = useWords();
  return (
    <header className="place-head matrix-head">
      <div className="matrix-head-line">
        <h1>{t(`matrix.titleBy.${matrix.frequency}`)}</h1>
        {matrix.conflicts > 0 && <Badge tone="red">{t('matrix.conflicts', { count: matrix.conflicts })}</Badge>}
        {matrix.stale > 0 && <Badge tone="amber">{t('matrix.stale', { count: matrix.stale })}</Badge>}
        {matrix.singleSource > 0 && (
          <Badge>
            {t(matrix.next === null ? 'matrix.singleSource' : 'matrix.singleSourceSoFar', {
              count: matrix.singleSource,
            })}
          </Badge>
        )}
        <div className="place-head-end">
          <TableExport
            kind="matrix"
            target={() => ({ kind: 'matrix', frequency: matrix.frequency, subject: props.subject ?? null })}
          />
          <Button hotkey="C" data-testid="matrix-chart" title={t('chartEditor:selectHint')} onClick={props.onChart}>
            {picked > 1 ? t('chartEditor:selected', { count: picked }) : t('matrix.chart')}
          </Button>
        </div>
      </div>
      <div className="matrix-head-line">
        <input
          type="search"
          className="input matrix-filter"
          data-testid="matrix-filter"
          aria-label={t('matrix.filter')}
          placeholder={t('matrix.filter')}
          maxLength={100}
          value={props.text}
          onChange={(e) => props.onText(e.target.value)}
        />
        <select
          className="input matrix-select"
          aria-label={t('matrix.frequency')}
          value={matrix.frequency}
          onChange={(e) => props.onFrequency(e.target.value as Frequency)}
        >
          {FREQUENCIES.map((frequency) => (
            <option key={frequency} value={frequency}>
              {t(`frequency.${frequency}`)}
            </option>
          ))}
        </select>
        <SubjectSelect {...props} />
        <RangeSelect {...props} />
        <SuggestButton onSuggest={props.onSuggest} />
      </div>
    </header>
  );
}

/** Values are prefixed, since an empty subject and "every subject" must differ. */
function SubjectSelect({ matrix, subject, onSubject }: HeadProps) {
  const t = useWords();
  const wording = useWording();
  const value = subject === undefined ? 'all' : subject === null ? 'none' : `=${subject}`;
  const choose = (text: string): void => onSubject(text === 'all' ? undefined : text === 'none' ? null : text.slice(1));
  return (
    <select
      className="input matrix-select"
      aria-label={t('matrix.subject')}
      value={value}
      onChange={(e) => choose(e.target.value)}
    >
      <option value="all">{t('matrix.everySubject')}</option>
      {matrix.subjects.map(({ subject: name, facts }) => (
        <option key={name ?? ''} value={name === null ? 'none' : `=${name}`}>
          {t('matrix.subjectOf', { name: name === null ? t('matrix.noSubject') : wording.subject(name), count: facts })}
        </option>
      ))}
    </select>
  );
}

/** Only the years between the two are shown; the ends name what there is. */
function RangeSelect({ matrix, range, onRange }: HeadProps) {
  const t = useWords();
  const years = [...new Set(matrix.columns.map((column) => column.slice(0, 4)))];
  if (years.length < 2) return null;
  const list = (end: keyof YearRange): string[] =>
    years.filter((year) => (end === 'first' ? !range.last || year <= range.last : !range.first || year >= range.first));
  return (
    <span className="matrix-range">
      {(['first', 'last'] as const).map((end) => (
        <select
          key={end}
          className="input matrix-select"
          aria-label={t(`matrix.range.${end}`)}
          value={years.includes(range[end]) ? range[end] : ''}
          onChange={(e) => onRange({ ...range, [end]: e.target.value })}
        >
          <option value="">{t(`matrix.range.${end}`)}</option>
          {list(end).map((year) => (
            <option key={year}>{year}</option>
          ))}
        </select>
      ))}
    </span>
  );
}

function SuggestButton({ onSuggest }: { onSuggest: () => void }) {
  const t = useWords();
  const isReadOnly = useReadOnly() !== null;
  const { data } = useRead('indicators.suggestMerges', { limit: MOST_SUGGESTIONS }, { isEnabled: !isReadOnly });
  if (!data || data.length === 0) return null;
  return (
    <Button look="minimal" isSmall data-testid="matrix-suggest" onClick={onSuggest}>
      {t('matrix.arrange.suggest', { count: data.length })}
    </Button>
  );
}
