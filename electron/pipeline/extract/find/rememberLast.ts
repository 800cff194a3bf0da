import { whenWordsChange } from './ownWords.ts';

type Read<T> = (text: string, at: number) => T;

/**
 * Keeps the last answer: the readings of one number, from the firmest to the weakest, ask the same of one place several
 * times. The answer goes when other words of the analyst come into force.
 */
export function rememberLast<T>(read: Read<T>): Read<T> {
  let lastText: string | null = null;
  let lastAt = -1;
  let last: T;
  whenWordsChange(() => {
    lastText = null;
  });
  return (text, at) => {
    if (at === lastAt && text === lastText) return last;
    last = read(text, at);
    lastText = text;
    lastAt = at;
    return last;
  };
}
