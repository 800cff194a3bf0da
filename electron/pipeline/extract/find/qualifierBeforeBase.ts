import lexicon from '../../../../resources/lexicons/qualifiers.json' with { type: 'json' };
import { isOneOf } from '../unitAt.ts';
import { anyOf } from './comparisonWords.ts';
import { type QualifierFound, readQualifierBefore } from './qualifierReader.ts';

const { bases } = lexicon;

const BASE = new RegExp(`${anyOf(bases)}(?:的?水平)?的$`);
const BASE_REACH = 16;

/** 接近疫情前的85%: the qualifier stands before what the share is of. */
export function readBeforeBase(text: string, at: number): QualifierFound | null {
  if (!isOneOf('的', text, at - 1)) return null;
  const base = BASE.exec(text.slice(Math.max(0, at - BASE_REACH), at))?.[0];
  return base ? readQualifierBefore(text, at - base.length, false) : null;
}
