import type { TFunction } from 'i18next';
import type { AnnotationRow, TagRow } from '../../electron/common/annotation.ts';
import { TAG_PALETTE, type TagColour } from '../../electron/common/tagColours.ts';
import type { TextMark } from './sourceMarks.ts';

/** Long notes are cut in what is shown on hover. */
const LONGEST_SHOWN = 200;

const GROUNDS = new Map(TAG_PALETTE.colours.map((colour) => [colour.key, colour]));

/** The colours of a tag as CSS variables, for whichever theme is on. */
export function styleOfColour(key: TagColour, theme: 'light' | 'dark'): Record<'--tag-ground' | '--tag-line', string> {
  const { ground, line } = GROUNDS.get(key)?.[theme] ?? { ground: 'transparent', line: 'currentColor' };
  return { '--tag-ground': ground, '--tag-line': line };
}

interface Shown {
  readonly annotations: readonly AnnotationRow[];
  readonly tags: readonly TagRow[];
  readonly view: 'cleaned' | 'original';
  readonly theme: 'light' | 'dark';
}

/** Annotations in the colour of their first tag, with the names of all tags (or a pencil) behind them. */
export function marksOfAnnotations({ annotations, tags, view, theme }: Shown, t: TFunction): TextMark[] {
  const known = new Map(tags.map((tag) => [tag.id, tag]));
  return annotations
    .filter(({ isOrphan }) => !isOrphan)
    .map((row) => {
      const own = row.tags.flatMap((id) => known.get(id) ?? []);
      const names = own.map(({ name }) => name).join(', ');
      const style = Object.entries(styleOfColour(own[0]?.colour ?? 'yellow', theme));
      return {
        span: view === 'original' ? row.at.source : row.at.body,
        annotationId: row.id,
        className: 'text-annotation',
        style: style.map(([name, value]) => `${name}:${value}`).join(';'),
        title: [names, row.note.slice(0, LONGEST_SHOWN)].filter(Boolean).join('\n') || t('reading:annotation.bare'),
        label: [row.note === '' ? '' : '✎', names].filter(Boolean).join(' ') || '▮',
      };
    });
}
