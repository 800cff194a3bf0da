/** Lists by name, in the order of the first of each. */
export function groupBy<K, V>(values: Iterable<V>, name: (value: V) => K): Map<K, V[]> {
  const map = new Map<K, V[]>();
  for (const value of values) {
    const key = name(value);
    const list = map.get(key);
    if (list) list.push(value);
    else map.set(key, [value]);
  }
  return map;
}
