/** @type {import('./languages.js').Translation} */
export default /** @type {any} */ ({});
