const ownProtocols = [
  'https:',
  'http:',
  'chrome-extension:',
  'moz-extension:',
  'blob:',
  'file:', // data: and file: have the same origin, which is none
];

/** @type {Pick<TrustedTypePolicy, 'createScriptURL'> | undefined} */
let policy;

/**
 * The address of a script, as pages with `require-trusted-types-for 'script'` want it: such a page allows our policy
 * with `trusted-types sayso`. It takes scripts from where the page, this module or `base` is, and from nowhere else.
 * @param {URL} url
 * @param {URL | null} [base] where the caller's page has said that our files are
 * @returns {string} a TrustedScriptURL, which the DOM's types do not know yet; a string where there are no trusted
 *   types, or the policy is not allowed
 */
export function ownScript(url, base = null) {
  try {
    policy ??= /** @type {{ trustedTypes?: TrustedTypePolicyFactory }} */ (globalThis).trustedTypes?.createPolicy(
      'sayso',
      { createScriptURL: addressOfOurs },
    );
  } catch {
    return url.href;
  }
  return (
    /** @type {string | undefined} */ (/** @type {unknown} */ (policy?.createScriptURL(url.href, base))) ?? url.href
  );
}

/** @param {string} address @param {URL | null} base */
function addressOfOurs(address, base) {
  const { origin, protocol } = new URL(address); // the origin of a blob is that of the page that made it
  const ours = [location, new URL(import.meta.url), base].some((place) => place?.origin === origin);
  if (!ours || !ownProtocols.includes(protocol)) throw new TypeError(`${address} is none of Sayso's scripts.`);
  return address;
}

/**
 * A `Worker` that runs a script of ours. It is called `Worker` where it is used, as bundlers look for that name.
 * @param {URL | null} [base] as above
 */
export const ownWorker = (base = null) =>
  class extends Worker {
    /** @param {URL} url @param {WorkerOptions} [options] */
    constructor(url, options) {
      super(ownScript(url, base), options);
    }
  };
