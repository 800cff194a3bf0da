import type { CSSProperties } from 'react';
import type { TagRow } from '../../electron/common/annotation.ts';
import { useTheme } from '../app/theme.ts';
import { styleOfColour } from './annotationMarks.ts';

/** A tag by its name, on its colour. */
export function TagChip({ tag }: { tag: Pick<TagRow, 'name' | 'colour' | 'definition'> }) {
  const style = styleOfColour(tag.colour, useTheme()) as CSSProperties;
  return (
    <span className="tag-chip" style={style} title={tag.definition || undefined}>
      {tag.name}
    </span>
  );
}
