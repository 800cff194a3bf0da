import type { ArticleMeta } from '../../common/article.ts';
import { foldText } from '../../common/foldText.ts';
import { listWriters } from './bylineForm.ts';
import { type AboutLine, LONGEST_FIELD, type MetaEvidence, squeezeSpace } from './metaEvidence.ts';
import { isOutletName, isSameOutlet, readRomanised, readSelfName } from './outletName.ts';

/** The printed form of what was read in the folded text. */
function unfold(printed: string, value: string | null): string | null {
  if (!value) return null;
  const at = foldText(printed).indexOf(value);
  return squeezeSpace(at < 0 ? value : printed.slice(at, at + value.length)) || null;
}

/** What one line or paragraph says of writers and outlets, in folded form, with its own words as printed. */
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
        .slice(0, LONGEST_FIELD),
      affiliation: unfold(printed, affiliation),
    };
  }
  return { byline: null, affiliation: null };
}

/** The site's own `来源`, else what the wire opening says; a wire story under another site's name is a reprint. */
function pickOutlets(
  credits: readonly Credit[],
  opening: MetaEvidence['opening'],
): Pick<ArticleMeta, 'outlet' | 'originalOutlet'> {
  const outlet = pick(credits, 'outlet');
  const wire = opening && unfold(opening.printed, opening.found.outlet);
  const isOwn = wire !== null && outlet !== null && isSameOutlet(foldText(wire), foldText(outlet));
  const original = pick(credits, 'originalOutlet') ?? (isOwn ? null : wire);
  return { outlet, originalOutlet: original && readRomanised(original) };
}

/** Who wrote, edited, published and first published an article, each as printed, null where nothing says so. */
export function readCredits(
  evidence: MetaEvidence,
): Pick<ArticleMeta, 'byline' | 'editor' | 'outlet' | 'originalOutlet'> {
  const credits = listCredits(evidence);
  const { byline, affiliation } = pickWriters(credits);
  const { outlet, originalOutlet } = pickOutlets(credits, evidence.opening);
  const editor = pick(credits, 'editor');
  // Whose reporter wrote it says where it was printed, unless a site says that it is the site's.
  if (!outlet && !originalOutlet) return { byline, editor, outlet: affiliation, originalOutlet: null };
  const isOther = affiliation !== null && !isSameOutlet(foldText(outlet ?? ''), foldText(affiliation));
  return { byline, editor, outlet, originalOutlet: originalOutlet ?? (isOther ? affiliation : null) };
}
