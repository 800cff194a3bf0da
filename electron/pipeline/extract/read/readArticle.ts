import type { ArticlePart } from '../../../common/article.ts';
import { foldForSearch } from '../../../common/foldText.ts';
import type { Span } from '../../../common/span.ts';
import { findLast } from '../findLast.ts';
import type { Mention } from '../mention.ts';
import { compileLexicon } from './compiledLexicon.ts';
import type { Draft } from './draft.ts';
import { findHomePlaces } from './homePlace.ts';
import type { Lexicon, SubjectEntry } from './lexicon.ts';
import { markRepeats, type PlacedDraft } from './markRepeats.ts';
import { findLaunch } from './period/findLaunch.ts';
import { findPhrases } from './phrases.ts';
import type { Base } from './readBase.ts';
import { isIdiom } from './readMinor.ts';
import { nameFigures, type PlaceSetting, placeFigures } from './readSentence.ts';
import { findSubjects, leadingSubject, type Named, type RecentSubjects, remember } from './readSubject.ts';
import { searchPhrases } from './searchPhrases.ts';
import type { SentenceView } from './sentenceView.ts';
import type { Hit } from './sortHits.ts';
import { viewSentences } from './viewArticle.ts';
import { countSentences } from './viewSentence.ts';

export interface ReadableArticle {
  readonly body: string;
  /** The body folded for search, of the same length. */
  readonly folded: string;
  readonly parts: readonly ArticlePart[];
  readonly title: string;
  readonly date: string | null;
  readonly mentions: readonly Mention[];
  readonly lexicon: Lexicon;
}

export interface ReadArticle {
  readonly draft: Draft;
  readonly sentence: Span;
}

function subjectsOf(hits: readonly Hit[]): SubjectEntry[] {
  const found: SubjectEntry[] = [];
  for (const hit of hits) for (const { entry } of hit.means.subjects) if (entry.kind !== 'place') found.push(entry);
  return found;
}

/** 广西去年外贸再创新高: a place that its title begins with. */
const placeInTitle = (hits: readonly Hit[]): SubjectEntry | null =>
  hits.find((hit) => hit.start === 0)?.means.subject?.entry ?? null;

/** What an article is about: the first subject of its title, else the one named most, if in the first paragraph or more than once, else the place its title begins with. */
function findMainSubject(titleHits: readonly Hit[], hits: readonly Hit[], leadEnd: number): SubjectEntry | null {
  const inTitle = subjectsOf(titleHits)[0];
  if (inTitle) return inTitle;
  const counts = new Map<SubjectEntry, number>();
  for (const entry of subjectsOf(hits)) counts.set(entry, (counts.get(entry) ?? 0) + 1);
  const inLead = new Set(subjectsOf(hits.filter(({ start }) => start < leadEnd)));
  const [most] = [...counts].filter(([entry, count]) => count > 1 || inLead.has(entry)).sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? placeInTitle(titleHits);
}

/** A sentence whose figures have their names, and all that is left to read them by. */
interface NamedSentence {
  readonly view: SentenceView;
  readonly drafts: readonly Draft[];
  readonly setting: PlaceSetting;
}

/** What carries over from sentence to sentence. */
class Memory {
  readonly recent: RecentSubjects = [];
  readonly placed: (PlacedDraft & { readonly sentence: Span })[] = [];
  subject: SubjectEntry | null;
  lastLevel: Draft | null = null;
  lastBase: Base | null = null;

  readonly main: SubjectEntry | null;
  private part = -1;

  constructor(main: SubjectEntry | null) {
    this.main = main;
    this.subject = main;
    if (main) this.recent.push(main);
  }

  /** A new paragraph is about what the article is about, until it says otherwise. */
  enter(part: number): void {
    if (part === this.part) return;
    if (this.main) this.subject = this.main;
    this.lastBase = null;
    this.part = part;
  }

  /** Takes note of a sentence that has been read. */
  add(view: SentenceView, named: readonly Named[], drafts: readonly Draft[], kind: ArticlePart['kind']): void {
    const { start, end } = view.sentence;
    for (const draft of drafts) this.placed.push({ draft, kind, sentence: { start, end } });
    const leading = leadingSubject(named);
    if (leading) this.subject = leading.entry;
    remember(this.recent, named);
    this.lastLevel = findLast(drafts, (d) => d.named !== null && d.minor === null && !isIdiom(d)) ?? null;
    this.lastBase = findLast(drafts, (d) => d.change?.span === 'yoy')?.change ?? this.lastBase;
  }
}

/**
 * Reads an article sentence by sentence, in order: what one leaves open the ones before may fill. It goes over all
 * sentences once for each step, since a step stays quick while its code is at hand.
 */
export function readArticle(article: ReadableArticle): ReadArticle[] {
  const { body, folded, parts, date, mentions } = article;
  const compiled = compileLexicon(article.lexicon);
  const sentences = countSentences(body, parts, mentions);
  const { names, hitsOf } = searchPhrases(folded, sentences, compiled);
  const title = foldForSearch(article.title);
  const titleHits = findPhrases(title, compiled.index);
  const leadEnd = parts.find(({ kind }) => kind === 'paragraph')?.span.end ?? body.length;
  const main = findMainSubject(titleHits, names, leadEnd);
  const home = findHomePlaces({ text: title, hits: titleHits }, { text: folded, hits: names });
  const launch = findLaunch(folded, main, date);
  const memory = new Memory(main);
  const { periods: words, subjects, subjectWords } = article.lexicon;
  const seen = viewSentences(sentences, hitsOf, { folded, articleDate: date, launch, words });
  const named = seen.map(({ view, times, eventDay }): NamedSentence => {
    memory.enter(view.sentence.part);
    const { lastLevel, lastBase, recent, subject: inherited } = memory;
    const subjectsOfView = findSubjects(view, { recent, home }, subjectWords);
    const drafts = nameFigures(view, { compiled, lastLevel, lastBase });
    const told = drafts.length > 0 ? [...recent] : recent;
    const subject = { named: subjectsOfView, inherited, recent: told, main, subjects, words: subjectWords };
    memory.add(view, subjectsOfView, drafts, parts[view.sentence.part]?.kind ?? 'paragraph');
    return { view, drafts, setting: { body, compiled, articleDate: date, launch, eventDay, times, subject } };
  });
  for (const { view, drafts, setting } of named) if (drafts.length > 0) placeFigures(view, drafts, setting);
  markRepeats(memory.placed);
  return memory.placed;
}
