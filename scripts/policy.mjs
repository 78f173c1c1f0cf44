// What the page may do, said to the browser: docs/hosting.md explains it.

/** What the page needs and no more: its own scripts, styles, worker and module, and trusted types of what it makes. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types sayso sayso-inert',
].join('; ');

/**
 * Writes the policy into a page that is built. Vite's development client, with its inline styles and its socket, would
 * break it.
 * @type {import('vite').Plugin}
 */
export const policyInPage = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
      injectTo: 'head-prepend',
    },
  ],
};

/** What browsers would let a page ask for, and this one never does. It writes to the clipboard. */
const unused = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

/** Headers of the site's files. Some of it, such as frame-ancestors, cannot stand in the page. */
export const securityHeaders = {
  'content-security-policy': `${contentSecurityPolicy}; frame-ancestors 'none'`,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy': unused.map((feature) => `${feature}=()`).join(', '),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/**
 * @param {string} path of a file of the site
 * @returns {Record<string, string>} its headers: the page that the bookmarklet opens speaks with the one that opened it
 */
export function headersOf(path) {
  const { 'cross-origin-opener-policy': opener, ...others } = securityHeaders;
  return path.endsWith('/from-page.html') ? others : { ...others, 'cross-origin-opener-policy': opener };
}
