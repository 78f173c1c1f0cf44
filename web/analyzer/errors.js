/**
 * What went wrong, as a word that a program can branch on; the message says what to do about it.
 *
 * - `not-a-string`  the text is not a string
 * - `bad-option`    an option is unknown or has a value that it cannot have
 * - `load-failed`   the WebAssembly module could not be fetched, compiled or started
 * - `crashed`       the module stopped in the middle of an analysis; the next call gets a fresh one
 * - `disposed`      the analyzer was disposed of before or during the call
 */
export class AnalyzerError extends Error {
  /**
   * @param {'not-a-string' | 'bad-option' | 'load-failed' | 'crashed' | 'disposed'} code
   * @param {string} message
   * @param {{ cause?: unknown }} [options]
   */
  constructor(code, message, options) {
    super(message, options);
    this.name = 'AnalyzerError';
    this.code = code;
  }
}

/**
 * What a caught value says: an error's message, or the value itself.
 * @param {unknown} caught
 */
export function messageOf(caught) {
  return String(typeof caught === 'object' && caught !== null && 'message' in caught ? caught.message : caught);
}
