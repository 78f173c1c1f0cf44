import assert from 'node:assert/strict';

/** The rows of a CSV file: RFC 4180, read strictly. */
export function readCsv(csv) {
  const rows = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  while (cell.lastIndex < csv.length) {
    const found = cell.exec(csv);
    assert.ok(found, `well-formed at ${cell.lastIndex}`);
    rows.at(-1).push(found[1]?.replaceAll('""', '"') ?? found[2]);
    if (found[3] === '\r\n') rows.push([]);
  }
  assert.deepEqual(rows.pop(), [], 'the last line ends');
  return rows;
}
