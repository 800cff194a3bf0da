import type { ArticleMeta } from '../../common/article.ts';
import { foldText } from '../../common/foldText.ts';
import { listWriters } from './bylineForm.ts';
import type { ClosingCredit } from './closingCredit.ts';
import { tellLanguage } from './language.ts';
import type { LineKind } from './lineKind.ts';
import { isOutletName, readRomanised, readSelfName } from './outletName.ts';
import { findPublication, type Publication } from './publicationDate.ts';
import type { WireOpening } from './wireOpening.ts';

/** A line about the article, with its own words as printed. */
export interface AboutLine {
  readonly kind: LineKind;
  readonly printed: string;
}

/** All that was read of an article besides its text. `head` is the printed start of its first paragraph. */
export interface MetaEvidence {
  readonly about: readonly AboutLine[];
  readonly opening: { readonly found: WireOpening; readonly printed: string } | null;
  readonly closings: readonly { readonly found: ClosingCredit; readonly printed: string }[];
  readonly title: string | null;
  readonly subtitle: string | null;
  readonly head: string;
  readonly body: string;
  readonly fileName: string | undefined;
}

const LONGEST = 500;
const LONGEST_URL = 2000;
const LONGEST_STAND_IN = 40;

const squeezeSpace = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, LONGEST);

/** The printed form of what was read in the folded text. */
function unfold(printed: string, value: string | null): string | null {
  if (!value) return null;
  const at = foldText(printed).indexOf(value);
  return squeezeSpace(at < 0 ? value : printed.slice(at, at + value.length)) || null;
}

interface Credit {
  readonly printed: string;
  readonly byline: string | null;
  readonly editor: string | null;
  readonly outlet: string | null;
  readonly originalOutlet: string | null;
}

const NO_CREDIT = { byline: null, editor: null, outlet: null, originalOutlet: null };

/** `Jing Ji Ri Bao· 2025-12-16`: the digest names whom it digests, so the outlet is the original one too. */
function readDatelineCredit({ kind, printed }: AboutLine): Credit | null {
  if (kind.is !== 'dateline') return null;
  const { outlet, isCopied, byline, editor } = kind.dateline;
  // 人民网-人民日报: the site, then the paper whose text it carries.
  const [site, paper] = outlet?.split(/[-—]/) ?? [];
  if (site && paper && isOutletName(site) && isOutletName(paper))
    return { printed, byline, editor, outlet: site, originalOutlet: paper };
  const isDigest = outlet !== null && /^[A-Z][a-z]*(?: [A-Z][a-z]*)+\s?[·•]/.test(printed);
  return {
    printed,
    byline,
    editor,
    outlet: isCopied ? null : outlet,
    originalOutlet: isCopied || isDigest ? outlet : null,
  };
}

/** The site's own name, in its banner or copyright notice, counts only where the article names no outlet. */
function readSiteCredit({ kind, printed }: AboutLine): Credit[] {
  const isNotice = kind.is === 'furniture' && kind.rule === 'copyright';
  const outlet = kind.is === 'banner' ? kind.outlet : isNotice ? readSelfName(foldText(printed)) : null;
  return outlet ? [{ ...NO_CREDIT, printed, outlet }] : [];
}

function readLineCredit(line: AboutLine): Credit | null {
  const { kind, printed } = line;
  if (kind.is === 'byline') return { ...NO_CREDIT, printed, byline: kind.names };
  if (kind.is === 'editor') return { ...NO_CREDIT, printed, editor: kind.names };
  return readDatelineCredit(line);
}

function listCredits({ about, opening, closings }: MetaEvidence): Credit[] {
  const lines = about.map(readLineCredit).filter((credit) => credit !== null);
  const first = opening && {
    ...NO_CREDIT,
    printed: opening.printed,
    byline: opening.found.byline,
    outlet: opening.found.outlet,
  };
  const last = closings.map(({ found, printed }) => ({
    ...NO_CREDIT,
    printed,
    byline: found.byline,
    editor: found.editor,
    outlet: found.isCopied ? null : found.outlet,
    originalOutlet: found.isCopied ? found.outlet : null,
  }));
  return [...lines, ...(first ? [first] : []), ...last, ...about.flatMap(readSiteCredit)];
}

function pick(credits: readonly Credit[], field: 'editor' | 'outlet' | 'originalOutlet'): string | null {
  const credit = credits.find((candidate) => candidate[field]);
  return credit ? unfold(credit.printed, credit[field]) : null;
}

function pickWriters(credits: readonly Credit[]): { byline: string | null; affiliation: string | null } {
  for (const { byline, printed } of credits) {
    if (!byline) continue;
    const { names, affiliation } = listWriters(byline);
    if (!names.length) continue;
    return {
      byline: names
        .map((name) => unfold(printed, name))
        .join('、')
        .slice(0, LONGEST),
      affiliation: unfold(printed, affiliation),
    };
  }
  return { byline: null, affiliation: null };
}

function findMail(about: readonly AboutLine[], fields: readonly string[]): string | null {
  for (const { kind } of about)
    if (kind.is === 'mail' && fields.includes(kind.field) && kind.value) return squeezeSpace(kind.value);
  return null;
}

/** An article without a headline is listed under its file's name or its first words. */
function chooseTitle({ title, about, fileName, head }: MetaEvidence): string {
  const named = title ?? findMail(about, ['Subject', '主题']);
  if (named) return squeezeSpace(named);
  const file = fileName?.replace(/\.[^./\\]+$/, '').trim();
  return squeezeSpace(file || head.split(/[,。,.;;::]/)[0]?.slice(0, LONGEST_STAND_IN) || '');
}

function findUrl(about: readonly AboutLine[]): string | null {
  for (const { kind } of about) if (kind.is === 'url') return kind.url.slice(0, LONGEST_URL);
  return null;
}

function findPage(about: readonly AboutLine[]): string | null {
  for (const { kind } of about) {
    if (kind.is === 'page') return kind.page;
    if (kind.is === 'dateline' && kind.dateline.page) return kind.dateline.page;
  }
  return null;
}

/** The site's own `来源`, else what the wire opening says; a wire story under another site's name is a reprint. */
function pickOutlets(
  credits: readonly Credit[],
  opening: MetaEvidence['opening'],
): Pick<ArticleMeta, 'outlet' | 'originalOutlet'> {
  const outlet = pick(credits, 'outlet');
  const wire = opening && unfold(opening.printed, opening.found.outlet);
  const original = pick(credits, 'originalOutlet') ?? (wire !== outlet ? wire : null);
  return { outlet, originalOutlet: original && readRomanised(original) };
}

function findDate({ about, opening, closings, head, body }: MetaEvidence): Publication {
  const lines = about.flatMap(({ kind }) => (kind.is === 'dateline' && kind.dateline.date ? [kind.dateline.date] : []));
  const mail = findMail(about, ['Date', 'Sent', '发送时间', '日期', '时间']);
  const last = closings.flatMap(({ found }) => (found.date ? [found.date] : []));
  return findPublication({
    dates: [...lines, ...(opening?.found.date ? [opening.found.date] : []), ...last],
    mail,
    head: foldText(head),
    body,
  });
}

/** What is known of an article besides its text; nothing is guessed, and an unknown date says why it is. */
export function buildMeta(evidence: MetaEvidence): ArticleMeta {
  const credits = listCredits(evidence);
  const { byline, affiliation } = pickWriters(credits);
  const { outlet, originalOutlet } = pickOutlets(credits, evidence.opening);
  return {
    title: chooseTitle(evidence),
    subtitle: evidence.subtitle && squeezeSpace(evidence.subtitle),
    outlet,
    originalOutlet: originalOutlet ?? affiliation,
    byline: byline ?? findMail(evidence.about, ['From', '发件人']),
    editor: pick(credits, 'editor'),
    url: findUrl(evidence.about),
    page: findPage(evidence.about),
    language: tellLanguage(evidence.body),
    ...findDate(evidence),
  };
}
