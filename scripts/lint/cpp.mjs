// The little of C++ that the checks read.

const token = /\/\/.*|\/\*[^]*?\*\/|"((?:[^"\\\n]|\\.)*)"|(?<!\w)'(?:[^'\\\n]|\\.)*'/g;

/**
 * @param {string} text
 * @returns {{ line: number, value: string }[]} its string literals, those of preprocessor lines left out
 */
export function literals(text) {
  const code = text.replace(/^[ \t]*#.*/gm, '');
  return [...code.matchAll(token)]
    .filter(([, value]) => value !== undefined)
    .map((match) => ({ line: code.slice(0, match.index).split('\n').length, value: match[1] }));
}

/**
 * @param {string} text
 * @returns {{ line: number, header: string }[]} the headers of the house that it includes
 */
export function includes(text) {
  return text.split('\n').flatMap((line, i) => {
    const header = line.match(/^\s*#\s*include\s*"([^"]+)"/)?.[1];
    return header ? [{ line: i + 1, header }] : [];
  });
}
