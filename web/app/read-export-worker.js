// The worker's side of read-export.js: it is sent the content of a file and answers with what it holds. The records of
// the analysis go in parts, since the page stands still while it takes a message.
import { fromJson } from '../export/read-json.js';

const mostRecords = 2000; // in a part

self.onmessage = ({ data: content }) => {
  const opened = fromJson(content);
  for (const [kind, records] of Object.entries(opened.found ?? {})) {
    if (!Array.isArray(records)) continue;
    for (let i = 0; i < records.length; i += mostRecords) {
      self.postMessage({ kind, part: records.slice(i, i + mostRecords) });
    }
    opened.found[kind] = [];
  }
  self.postMessage({ opened });
};
