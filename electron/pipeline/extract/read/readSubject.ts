import { findLast } from '../findLast.ts';
import { type Draft, explain } from './draft.ts';
import type { HomePlaces } from './homePlace.ts';
import type { SubjectEntry, SubjectWords } from './lexicon.ts';
import { isWithin, type SentenceView } from './sentenceView.ts';
import type { Hit } from './sortHits.ts';
import { findWorded, isLeading, isLinked, isNamePart, isOblique } from './subjectPlace.ts';

/** A subject that a sentence names. `entry` is null for a stand-in whose meaning the article has not told. */
export interface Named {
  readonly entry: SubjectEntry | null;
  readonly start: number;
  readonly end: number;
  readonly isStand: boolean;
  /** A way, a place or a partner: subject only where there is no better one. */
  readonly isOblique: boolean;
}

/** The subjects spoken of last in an article, the newest at the end. */
export type RecentSubjects = SubjectEntry[];

const REMEMBERED = 12;

const isPlace = ({ entry }: Named): boolean => entry?.kind === 'place';

/** Drops names inside longer names: 陆海新通道 in 陆海新通道班列. Names come by start, so an outer one stands right before. */
function dropInner(named: readonly Named[]): Named[] {
  const kept: Named[] = [];
  for (const name of named) {
    const last = kept.at(-1);
    if (!last || !isWithin(name, last)) kept.push(name);
  }
  return kept;
}

/** What stand-ins may mean. */
export interface KnownSubjects {
  readonly recent: RecentSubjects;
  readonly home: HomePlaces;
}

function resolveStand(kind: string, { recent, home }: KnownSubjects): SubjectEntry | null {
  if (kind === 'city' || kind === 'province') return home[kind];
  return findLast(recent, (entry) => (kind === 'any' ? entry.kind !== 'place' : entry.kind === kind)) ?? null;
}

/** A stand-in counts where a sentence or clause begins with it: 项目 in 合作项目 stands for nothing. */
function readStand(view: SentenceView, hit: Hit, known: KnownSubjects, words: SubjectWords): Named | null {
  const { stand } = hit.means;
  if (!stand || (view.isChinese && !isLeading(view, hit) && !/^[该本]/.test(view.folded.slice(hit.start)))) return null;
  const isPronoun = stand.kind === 'any';
  if (isPronoun && !isLeading(view, hit)) return null;
  return {
    entry: resolveStand(stand.kind, known),
    start: hit.start,
    end: hit.end,
    isStand: true,
    isOblique: isOblique(view, hit, words),
  };
}

function readName(view: SentenceView, hit: Hit, words: SubjectWords): Named | null {
  const tag = hit.means.subject;
  if (!tag) return null;
  if (tag.entry.kind === 'place' && (isNamePart(view, hit, words) || isLinked(view, hit, words))) return null;
  return { entry: tag.entry, start: hit.start, end: hit.end, isStand: false, isOblique: isOblique(view, hit, words) };
}

/** All subjects that a sentence names, in order; stand-ins mean what came last of their kind. */
export function findSubjects(view: SentenceView, known: KnownSubjects, words: SubjectWords): Named[] {
  const { names } = view.hits;
  if (names.length === 0) return [];
  const found = names.map((hit) => readName(view, hit, words) ?? readStand(view, hit, known, words));
  return dropInner(found.filter((named) => named !== null)).filter((n) => !isPlace(n) || isLeadingPlace(view, n));
}

/** A place is the subject only where its clause or sentence begins with it: 重庆 in 重庆到新加坡 is none, nor one of a list. */
function isLeadingPlace(view: SentenceView, { start, end, isOblique: oblique }: Named): boolean {
  if (view.folded[start - 1] === '、' || !isLeading(view, { start, end })) return false;
  const isFirst = start - view.sentence.start <= 7;
  return (
    (!oblique || isFirst) &&
    !view.sites.some(({ mention }) => mention.span.start >= end && mention.span.start - end <= 1)
  );
}

export function remember(recent: RecentSubjects, named: readonly Named[]): void {
  for (const { entry, isStand } of named) if (entry && !isStand) recent.push(entry);
  if (recent.length > REMEMBERED) recent.splice(0, recent.length - REMEMBERED);
}

/** The one that the sentences behind take over, if this sentence is plainly about one. */
export const leadingSubject = (named: readonly Named[]): Named | null =>
  findLast(named, (n) => !n.isOblique && !isPlace(n)) ?? findLast(named, (n) => !n.isOblique) ?? null;

/** No flights of a corridor: what a subject of that kind cannot have is said of another. */
const fits = (entry: SubjectEntry | null, { entry: indicator }: Draft): boolean =>
  entry === null || !indicator?.of || indicator.of.includes(entry.kind);

/** The nearest before the figure, a real subject before a place that leads before an oblique one; behind it only where none is before. */
function chooseNamed(named: readonly Named[], draft: Draft): Named | null {
  if (named.length === 0) return null;
  const at = draft.site.mention.span.start;
  const fitting = named.filter((n) => fits(n.entry, draft));
  const before = fitting.filter((n) => n.end <= at);
  return (
    findLast(before, (n) => !n.isOblique && !isPlace(n)) ??
    findLast(before, isPlace) ??
    findLast(before, (n) => !isPlace(n)) ??
    fitting.find((n) => n.start > at && !isPlace(n) && !n.isStand) ??
    null
  );
}

const routes = new WeakMap<readonly SubjectEntry[], readonly SubjectEntry[]>();

function listRoutes(subjects: readonly SubjectEntry[]): readonly SubjectEntry[] {
  const known = routes.get(subjects);
  if (known) return known;
  const made = subjects.filter(({ ends }) => ends !== undefined);
  routes.set(subjects, made);
  return made;
}

/** "24 flights per week between Chongqing and Singapore": both ends named name the route. */
function findRoute(view: SentenceView, draft: Draft, subjects: readonly SubjectEntry[]): SubjectEntry | null {
  if (!draft.entry?.of?.includes('route')) return null;
  const { names } = view.hits;
  const isNamed = (end: string): boolean => names.some((hit) => hit.means.subject?.entry.name === end);
  return listRoutes(subjects).find(({ ends }) => ends?.every(isNamed)) ?? null;
}

export const nameSubject = (entry: SubjectEntry | null): string | null => entry?.partOf ?? entry?.name ?? null;

/** What a sentence without a fitting subject of its own may take. */
export interface SubjectSetting {
  readonly named: readonly Named[];
  readonly inherited: SubjectEntry | null;
  readonly recent: RecentSubjects;
  readonly main: SubjectEntry | null;
  readonly subjects: readonly SubjectEntry[];
  readonly words: SubjectWords;
}

function inherit(draft: Draft, { inherited, recent, main }: SubjectSetting): SubjectEntry | null {
  if (inherited && fits(inherited, draft)) return inherited;
  if (!draft.entry?.of) return inherited;
  if (main && fits(main, draft)) return main;
  return findLast(recent, (entry) => entry.kind !== 'place' && fits(entry, draft)) ?? null;
}

/** Puts the subject of a figure; a part counts for its whole, and stays as scope. */
export function readSubject(view: SentenceView, draft: Draft, setting: SubjectSetting): void {
  const chosen = chooseNamed(setting.named, draft);
  const route = chosen ? null : findRoute(view, draft, setting.subjects);
  const worded = chosen || route ? null : findWorded(view, draft.site.clause.start, setting.words);
  if (worded) {
    draft.subject = worded;
    explain(draft, 'subject', 'as-worded', worded);
    return;
  }
  const entry = chosen ? chosen.entry : (route ?? inherit(draft, setting));
  draft.subject = nameSubject(entry);
  if (chosen?.entry?.partOf) draft.scope = { ...draft.scope, part: chosen.entry.name };
  if (chosen)
    explain(draft, 'subject', chosen.isStand ? 'stands-for' : 'named', view.folded.slice(chosen.start, chosen.end));
  else if (entry) explain(draft, 'subject', route ? 'route-ends' : 'inherited', entry.name);
}
