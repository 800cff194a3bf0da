import type { TFunction } from 'i18next';
import type { ArticleText, FactMark, SourceText } from '../../electron/common/articleRow.ts';
import type { Passage, Repair } from '../../electron/common/cleaning.ts';
import { unpackMarks } from '../../electron/common/packMarks.ts';
import type { Span } from '../../electron/common/span.ts';
import type { TextMark } from './sourceMarks.ts';

const PART_CLASSES = { title: 'text-title', subtitle: 'text-heading', heading: 'text-heading' } as const;

function toFactMark({ factId, span, status, minor, inTrouble }: FactMark): TextMark {
  const classes = ['text-fact', `is-${status}`, minor ? 'is-minor' : '', inTrouble ? 'is-trouble' : ''];
  return { span, factId, className: classes.filter(Boolean).join(' ') };
}

interface ArticleMarks {
  readonly article: ArticleText;
  /** Minor figures, and numbers that are no facts. */
  readonly showsAside: boolean;
}

export function marksOfArticle({ article, showsAside }: ArticleMarks, t: TFunction): TextMark[] {
  const { parts, marks, setAsideSpans, unexplainedSpans } = article;
  const headings = parts.flatMap(({ kind, span }) =>
    kind in PART_CLASSES ? [{ span, className: PART_CLASSES[kind as keyof typeof PART_CLASSES] }] : [],
  );
  const shown = unpackMarks(marks).filter(({ minor }) => showsAside || minor === null);
  return [
    ...headings,
    ...(showsAside ? markAside({ setAsideSpans, unexplainedSpans }, t) : []),
    ...shown.map(toFactMark),
  ];
}

/** Numbers that are no facts: a click selects one, to make a fact of it. */
const markAside = (
  { setAsideSpans, unexplainedSpans }: Pick<ArticleText, 'setAsideSpans' | 'unexplainedSpans'>,
  t: TFunction,
) => [
  ...setAsideSpans.map(({ span, class: kind }) => ({
    span,
    isNumber: true,
    className: 'text-set-aside',
    title: t('source.setAside', { kind: t(`setAside.${kind}`) }),
  })),
  ...unexplainedSpans.map((span) => ({
    span,
    isNumber: true,
    className: 'text-set-aside is-unexplained',
    title: t('extract:account.unexplained'),
  })),
];

const markPassage = ({ span, reason }: Passage, t: TFunction): TextMark => ({
  span,
  className: 'text-left-out',
  title: t('clean:leftOutBecause', { reason: t(`clean:reason.${reason}`) }),
});

/** Longer stretches are cut in what is shown on hover. */
const LONGEST_SHOWN = 60;

function markRepair([kind, start, end, after]: Repair, text: string, t: TFunction): TextMark {
  const before = text.slice(start, Math.min(end, start + LONGEST_SHOWN));
  const isBreak = kind === 'line-break' || kind === 'hyphen' || kind === 'unseen';
  return {
    span: { start, end },
    className: 'text-repaired',
    title: t(`clean:repair.${kind}`, { before, after }),
    ...(isBreak ? { glyph: kind === 'unseen' ? '·' : '↵' } : {}),
  };
}

/** Around the article's own extent lie furniture and, in some files, other articles: shown, but pale. */
export function marksOfSource(source: SourceText, t: TFunction): TextMark[] {
  const { extent, text, marks, passages, repairs } = source;
  const outside: Span[] = [
    { start: 0, end: extent.start },
    { start: extent.end, end: text.length },
  ];
  return [
    ...outside.map((span) => ({ span, className: 'text-outside' })),
    ...passages.map((passage) => markPassage(passage, t)),
    ...repairs.map((repair) => markRepair(repair as Repair, text, t)),
    ...unpackMarks(marks).map(toFactMark),
  ];
}
