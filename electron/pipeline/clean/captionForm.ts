import captions from '../../../resources/lexicons/captions.json' with { type: 'json' };
import type { SourceLine } from './sourceLine.ts';

/** A photographer at the end: `记者 张三 摄`, `摄影:张三`, `张三摄/视觉重庆`. */
const CREDITS = [
  /(?:^|[\s。.;,!?)】])[\p{Script=Han}·、\s]{2,24}[\s]摄(?:影)?(?:\s*[/|]\s*[^\s。]{1,16})?[)\]】]?$/u,
  /(?:记者|通讯员)\s?[\p{Script=Han}]{2,4}\s?(?:摄(?:影)?|供图)(?:报道)?(?:\s*[/|]\s*[^\s。]{1,16})?[)\]】]?$/u,
  /摄影(?:报道)?\s*[:/|]\s*\S{1,16}[)\]】]?$/,
  /摄\s*[/|]\s*\S{1,16}[)\]】]?$/,
  /[([【][^()[\]【】]{2,24}(?:摄|供图|制图)[)\]】]$/,
  /[([](?:(?:File )?[Pp]hoto|[Ii]mage|[Pp]icture|PHOTO)\b[^()[\]]{0,60}[)\]]$/,
  /\bPhoto(?:s)? by [A-Z][\w .'/-]{2,50}$/,
];
const TAIL = 80;

/** Whether a line stands under a picture: it opens as captions do, or closes with who took it. */
export function isCaption({ cue, isLong }: SourceLine): boolean {
  if (isLong || cue.length > captions.longest) return false;
  // `摄影报道` signs the whole report, not a picture.
  if (/摄影报道[)】]?$/.test(cue)) return false;
  if (captions.starts.some((word) => cue.startsWith(word))) return true;
  const tail = cue.slice(-TAIL);
  return captions.ends.some((word) => tail.endsWith(word)) || CREDITS.some((credit) => credit.test(tail));
}
