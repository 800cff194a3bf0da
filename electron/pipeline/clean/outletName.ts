import outlets from '../../../resources/lexicons/outlets.json' with { type: 'json' };

const KNOWN = new Set([...outlets.known, ...Object.keys(outlets.romanised)]);
const ROMANISED_FORM = /^[A-Z][a-z]{0,5}(?: [A-Z][a-z]{0,5}){1,7}$/;

const alternate = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');

const LABELLED = new RegExp(
  `(?:^|[\\s(|])(?:${alternate(outlets.labels)})\\s*[:]\\s*([^\\s,。;|()<>]{1,40}(?: [A-Z][A-Za-z]*){0,5})`,
);
const COPIED = new RegExp(
  `(?:^|[\\s(|])(?:${alternate(outlets.copied)})\\s*(?:[:]\\s*)?(?:《([^》]{1,30})》|(?<=[:]\\s*)([^\\s,。;|()]{1,30}))`,
);

/** An ending alone, `新闻` say, names nothing. */
const closesWith = (name: string, ending: string): boolean => name.length > ending.length && name.endsWith(ending);

const SAME: Readonly<Record<string, string>> = outlets.same;
const nameBody = (name: string): string => SAME[name] ?? name;
/** Whether two folded names are of one outlet. */
export const isSameOutlet = (one: string, other: string): boolean => nameBody(one) === nameBody(other);

/** Whether a folded name has the look of an outlet: known, closing as outlets do, or the pinyin of a Chinese one. */
export function isOutletName(name: string): boolean {
  if (!name || name.length > 60 || /[。!?;]/.test(name)) return false;
  if (KNOWN.has(name) || ROMANISED_FORM.test(name)) return true;
  return name.length <= 40 && outlets.endings.some((ending) => closesWith(name, ending)) && !/[,:]/.test(name);
}

const ROMANISED: Readonly<Record<string, string>> = outlets.romanised;

/** The Chinese name of an outlet that a digest printed in pinyin, where we know it. */
export const readRomanised = (name: string): string => ROMANISED[name] ?? name;

/** Where in a folded line an outlet is named by a label; offsets are those of the line. */
export interface NamedOutlet {
  readonly start: number;
  readonly end: number;
  readonly isCopied: boolean;
}

/** Behind the name: 大公报A12:中国, the page and its section; CNA/ab, the editor's initials; `甲网综合自乙报`, whence it took it. */
const REST = /(?<=\p{Script=Han})(?:[A-Z]\d{1,3}|第\d{1,3}版|综合自|整理自|综合).*$|(?<=[A-Z]{2})\/[a-z]{2}$/u;

function locate(match: RegExpExecArray | null, isCopied: boolean): NamedOutlet | null {
  const name = match?.[1] ?? match?.[2];
  if (!match || !name) return null;
  const start = match.index + match[0].lastIndexOf(name);
  return { start, end: start + name.replace(REST, '').length, isCopied };
}

/** The outlet behind `来源:…`, `Source: …`, or as one copied from behind `转自:…` and `据《…》`. */
export function findNamedOutlet(cue: string): NamedOutlet | null {
  return locate(LABELLED.exec(cue), false) ?? locate(COPIED.exec(cue), true);
}

const BANNER_WORDS =
  /^(?:\p{Script=Han}{1,6}|第\s?[A-Z]?\d{1,3}\s?版.{0,8}|[A-Z][a-z]*(?: [A-Z&][a-z]*)?|.{0,24}\d.{0,24}(?:在线|online|°C?|℃))$/u;

/** The outlet in the line that heads each page of a site, `样例在线 | 财经频道`, or null. */
export function readBanner(cue: string): string | null {
  if (KNOWN.has(cue)) return cue;
  const [name = '', ...sections] = cue.split(/\s*[|>›»]\s*/);
  if (!sections.length || cue.length > 80 || !isOutletName(name)) return null;
  return sections.every((section) => BANNER_WORDS.test(section)) ? name.replace(/(?:电子版|电子报)$/, '') : null;
}

const SELF_NAME = /(?:凡|本网|本站)[^“"「。]{0,10}[“"「]\s*来源:\s*([^”"」、,。]{2,30})/;

/** The site that speaks in a copyright notice: 凡本网注明“来源:…”. */
export const readSelfName = (cue: string): string | null => SELF_NAME.exec(cue)?.[1] ?? null;
