import type { Tag } from './compiledLexicon.ts';
import { type Draft, explain } from './draft.ts';
import type { SubjectEntry } from './lexicon.ts';
import { type Hit, isWithin, type SentenceView } from './sentenceView.ts';

/** Who was spoken of last in an article, by kind, the newest at the end. */
export interface SubjectMemory {
  readonly recent: SubjectEntry[];
  /** Names that the article itself introduces: (以下简称X), by folded short form. */
  readonly shortNames: ReadonlyMap<string, SubjectEntry>;
}

export interface Named {
  readonly entry: SubjectEntry;
  readonly start: number;
  readonly end: number;
  readonly isStand: boolean;
}

const REMEMBERED = 12;

const subjectTag = (hit: Hit): Extract<Tag, { type: 'subject' }> | undefined =>
  hit.tags.find((tag) => tag.type === 'subject');
const standTag = (hit: Hit): Extract<Tag, { type: 'stand' }> | undefined =>
  hit.tags.find((tag) => tag.type === 'stand');

/** Drops names inside longer names: 陆海新通道 in 陆海新通道班列. */
function dropInner(named: readonly Named[]): Named[] {
  return named.filter((a) => !named.some((b) => b !== a && isWithin(a, b) && b.end - b.start > a.end - a.start));
}

/** A stand-in counts where a sentence or clause begins with it: 项目 in 合作项目 stands for nothing. */
function isStandPlace(view: SentenceView, hit: Hit): boolean {
  const before = view.folded.slice(Math.max(view.sentence.start, hit.start - 1), hit.start);
  if (before === '' || /[,;:。、”"」』\s]/.test(before)) return true;
  if (!view.isChinese) return true;
  return (
    view.times.some((t) => t.end === hit.start) ||
    /(?:目前|至今|来|该|本|这条)$/.test(view.folded.slice(view.sentence.start, hit.start))
  );
}

function resolveStand(kind: string, { recent }: SubjectMemory): SubjectEntry | null {
  for (let at = recent.length - 1; at >= 0; at -= 1) {
    const entry = recent[at] as SubjectEntry;
    if (kind === 'any' ? entry.kind !== 'place' : entry.kind === kind) return entry;
  }
  return null;
}

/** All subjects that a sentence names, in order, stand-ins resolved from what came before. */
export function findSubjects(view: SentenceView, memory: SubjectMemory): Named[] {
  const found: Named[] = [];
  for (const hit of view.hits) {
    const tag = subjectTag(hit);
    if (tag) found.push({ entry: tag.entry, start: hit.start, end: hit.end, isStand: false });
    const stand = tag ? undefined : standTag(hit);
    const meant = stand && isStandPlace(view, hit) ? resolveStand(stand.kind, memory) : null;
    if (meant) found.push({ entry: meant, start: hit.start, end: hit.end, isStand: true });
  }
  return dropInner(found);
}

export function remember(memory: SubjectMemory, named: readonly Named[]): void {
  for (const { entry, isStand } of named) if (!isStand) memory.recent.push(entry);
  if (memory.recent.length > REMEMBERED) memory.recent.splice(0, memory.recent.length - REMEMBERED);
}

const isPlace = ({ entry }: Named): boolean => entry.kind === 'place';

/** A place is the subject only where its clause or sentence begins with it: 重庆 in 重庆到新加坡 is none. */
function isLeadingPlace(view: SentenceView, place: Named): boolean {
  const before = view.folded.slice(Math.max(view.sentence.start, place.start - 2), place.start);
  const after = view.folded.slice(place.end, place.end + 2);
  if (/^(?:到|至|与|和|飞|-|—|to\b)/.test(after)) return false;
  const isLead = before === '' || /[,;:。、\s]$/.test(before) || view.times.some((t) => t.end === place.start);
  return isLead || view.sentence.start === place.start;
}

/** The nearest subject before the figure; behind it only where the sentence has none before ("… under the initiative"). */
function chooseNamed(view: SentenceView, named: readonly Named[], at: number): Named | null {
  const real = named.filter((n) => !isPlace(n));
  const before = real.filter((n) => n.end <= at).at(-1);
  if (before) return before;
  const place = named.filter((n) => isPlace(n) && n.end <= at && isLeadingPlace(view, n)).at(-1);
  return place ?? real.find((n) => n.start > at) ?? null;
}

/** Puts the subject of a figure; a part counts for its whole, and stays as scope. */
export function readSubject(view: SentenceView, draft: Draft, named: readonly Named[], inherited: string | null): void {
  const chosen = chooseNamed(view, named, draft.site.mention.span.start);
  if (!chosen) {
    draft.subject = inherited;
    if (inherited) explain(draft, 'subject', 'inherited', inherited);
    return;
  }
  const { entry } = chosen;
  draft.subject = entry.partOf ?? entry.name;
  if (entry.partOf) draft.scope = { ...draft.scope, part: view.folded.slice(chosen.start, chosen.end) };
  explain(draft, 'subject', chosen.isStand ? 'stands-for' : 'named', view.folded.slice(chosen.start, chosen.end));
}
