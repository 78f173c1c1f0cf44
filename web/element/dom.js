/**
 * An element: `h('button', { class: 'quiet', 'data-id': 'q1', onclick: f }, 'Text', child)`. Text stays text. An
 * attribute that is false, null or undefined is left out, one that is true is empty; a child that is false, null or
 * undefined is left out too.
 * @param {string} name
 * @param {Record<string, unknown>} [attributes]
 * @param {...(Node | string | number | false | null | undefined)} children
 */
export function h(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? '' : String(value));
  }
  element.append(...children.filter((child) => child !== false && child !== null && child !== undefined).map(asNode));
  return element;
}

function asNode(child) {
  return child instanceof Node ? child : String(child);
}
