/** As the method of arrays, which leaves compiled code and counts its use at each call: for lists as short as these several times the search. */
export function findLast<T>(list: readonly T[], fits: (item: T) => boolean): T | undefined {
  for (let at = list.length - 1; at >= 0; at -= 1) if (fits(list[at] as T)) return list[at];
  return undefined;
}
