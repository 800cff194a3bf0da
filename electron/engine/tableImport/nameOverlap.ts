import { foldForSearch } from '../../common/foldText.ts';

/** Words of a Latin name from three letters on, without a plural s; Chinese as pairs of neighbours. */
function termsOf(name: string): string[] {
  const folded = foldForSearch(name).replaceAll(/[([（【].*?[)\]）】]/g, ' ');
  const words = (folded.match(/[a-z]{3,}/g) ?? []).map((word) => word.replace(/s$/, ''));
  const pairs = (folded.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) =>
    run.length === 1 ? [run] : Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)),
  );
  return [...new Set([...words, ...pairs])];
}

/** Share of a name's words that a text has, 0..1: what speaks for a figure where its indicator has another name. */
export function measureOverlap(name: string, text: string): number {
  const terms = termsOf(name);
  const folded = foldForSearch(text);
  return terms.length === 0 ? 0 : terms.filter((term) => folded.includes(term)).length / terms.length;
}
