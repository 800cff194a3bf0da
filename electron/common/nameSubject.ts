import stored from '../../resources/lexicons/subjects.json' with { type: 'json' };
import type { Locale } from './words.ts';

interface Subject {
  readonly name: string;
  readonly en: string;
}

const english = new Map((stored.subjects as readonly Subject[]).map(({ name, en }) => [name, en]));

/** A subject as the reader's language has it. Facts carry its Chinese name; one that is not in the lexicon stays as the text has it. */
export const nameSubject = (subject: string, locale: Locale): string =>
  locale === 'en' ? (english.get(subject) ?? subject) : subject;
