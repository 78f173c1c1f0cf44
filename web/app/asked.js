/**
 * The id of the article that the page's address asks for, as the extension's panel writes it: once, and not again when
 * the page is reloaded.
 * @returns {string | null}
 */
export function takeAsked() {
  const address = new URL(location.href);
  const id = address.searchParams.get('article');
  if (id === null) return null;
  address.searchParams.delete('article');
  history.replaceState(null, '', address);
  return id;
}
