// The worker's side of read-export.js: it is sent the content of a file and answers with what it holds. The records of
// the analysis go in parts, since the page stands still while it takes a message.
import { fromJson } from '../export/read-json.js';

const mostRecords = 2000; // in a part

/** @param {MessageEvent<string>} event */
self.onmessage = ({ data: content }) => {
  const opened = fromJson(content);
  for (const [kind, records] of Object.entries('found' in opened ? opened.found : {})) {
    if (!Array.isArray(records)) continue;
    while (records.length > 0) answer({ kind, part: records.splice(0, mostRecords) });
  }
  answer({ opened });
};

/** @param {import('./read-export.js').Message} message */
function answer(message) {
  self.postMessage(message);
}
