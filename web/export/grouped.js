/**
 * Map.groupBy, which Node 20 has not.
 * @template T
 * @template Key
 * @param {Iterable<T>} records
 * @param {(record: T) => Key} keyOf
 * @returns {Map<Key, T[]>}
 */
export function grouped(records, keyOf) {
  const groups = new Map();
  for (const record of records) {
    const key = keyOf(record);
    const group = groups.get(key);
    if (group) group.push(record);
    else groups.set(key, [record]);
  }
  return groups;
}
