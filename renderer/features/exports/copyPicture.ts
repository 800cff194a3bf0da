import type { ChartSpec } from '../../../electron/common/chartSpec.ts';
import type { CallInput, CallOutput } from '../../../electron/contract/index.ts';
import type { Session } from '../../app/session.ts';

export type CopyFormat = CallInput<'charts.picture'>['format'];
/** `refused`: the browser, or the person asked by it, does not let the page write to the clipboard. */
export type Copied = 'copied' | 'refused' | 'unsupported';

const TYPES = { svg: 'image/svg+xml', png: 'image/png' } as const;

function toBlob({ base64, type }: CallOutput<'charts.picture'>): Blob {
  return new Blob([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], { type });
}

const canCopy = (format: CopyFormat): boolean =>
  typeof ClipboardItem !== 'undefined' && Boolean(navigator.clipboard) && ClipboardItem.supports(TYPES[format]);

/**
 * Puts a chart's picture into the clipboard. The browser is asked at once, while the click still counts as one, and
 * waits for the picture. Throws what drawing it throws.
 */
export async function copyPicture(
  session: Session,
  { spec, format, scale = 2 }: { spec: ChartSpec; format: CopyFormat; scale?: number },
): Promise<Copied> {
  if (!canCopy(format)) return 'unsupported';
  const drawn = session.call('charts.picture', { spec, format, scale });
  const item = new ClipboardItem({ [TYPES[format]]: drawn.then(toBlob) });
  try {
    await navigator.clipboard.write([item]);
    return 'copied';
  } catch (error) {
    await drawn;
    if (error instanceof DOMException && error.name === 'NotAllowedError') return 'refused';
    throw error;
  }
}
