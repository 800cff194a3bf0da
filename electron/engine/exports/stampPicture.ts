import type { ExportMark } from '../../common/exportMark.ts';
import { stampPng, stampSvg } from '../../pipeline/export/stampPicture.ts';

/** Puts the export's id into a picture's own metadata. */
export const stampPicture = (picture: string | Uint8Array, mark: Pick<ExportMark, 'uid'>): string | Uint8Array =>
  typeof picture === 'string' ? stampSvg(picture, mark) : stampPng(picture, mark);
