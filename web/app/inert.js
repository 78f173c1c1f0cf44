let policy;

/**
 * A document made of `html` that runs no scripts and loads nothing; its trusted type is only for such documents. The
 * page's policy allows it with `trusted-types sayso-inert`.
 * @param {string} html
 * @returns {Document}
 */
export function inertDocument(html) {
  const page = new DOMParser().parseFromString(inert(html), 'text/html');
  // Readability writes back what it took from the body when it begins again, which is a string.
  const { get, set } = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML');
  Object.defineProperty(page.body, 'innerHTML', {
    get: () => get.call(page.body),
    set: (markup) => set.call(page.body, inert(markup)),
  });
  return page;
}

function inert(html) {
  policy ??= globalThis.trustedTypes?.createPolicy('sayso-inert', { createHTML: (markup) => markup });
  return policy?.createHTML(html) ?? html;
}
