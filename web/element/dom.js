/** @typedef {Node | string | number | false | null | undefined} Child */

/**
 * An element: `h('button', { class: 'quiet', 'data-id': 'q1', onclick: f }, 'Text', child)`. Text stays text. An
 * attribute that is false, null or undefined is left out, one that is true is empty; a child that is false, null or
 * undefined is left out too.
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, unknown>} [attributes]
 * @param {...Child} children
 */
export function h(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    if (typeof value === 'function') element.addEventListener(key.slice(2), /** @type {EventListener} */ (value));
    else element.setAttribute(key, value === true ? '' : String(value));
  }
  for (const child of children) {
    if (child === false || child === null || child === undefined) continue;
    element.append(child instanceof Node ? child : String(child));
  }
  return element;
}

/** What has the focus in the tree of an element. @param {Element} element */
export function focusedNear(element) {
  return /** @type {Document | ShadowRoot} */ (element.getRootNode()).activeElement;
}

/** Whether an element or what is in it has the focus. @param {Element} element */
export function hasFocus(element) {
  return element.contains(focusedNear(element));
}

/**
 * The innermost element that a selector names around the place of an event.
 * @param {Event} event
 * @param {string} selector
 * @returns {HTMLElement | null}
 */
export function nearest({ target }, selector) {
  return target instanceof Element ? /** @type {HTMLElement | null} */ (target.closest(selector)) : null;
}
