/**
 * Makes the children of `parent` like `wanted`, and touches only what differs, so that focus, scroll and selection
 * stay. Listeners belong on `parent`: those of `wanted` come along only where a node is new.
 * @param {Element} parent
 * @param {Iterable<Node>} wanted nodes that are nowhere else
 */
export function redraw(parent, wanted) {
  const nodes = [...wanted];
  const old = [...parent.childNodes];
  let head = 0;
  while (head < Math.min(old.length, nodes.length) && old[head].isEqualNode(nodes[head])) ++head;
  let tail = 0;
  const isSameTail = () => old[old.length - 1 - tail].isEqualNode(nodes[nodes.length - 1 - tail]);
  while (tail < Math.min(old.length, nodes.length) - head && isSameTail()) ++tail;
  const end = old[old.length - tail] ?? null;
  const olds = old.slice(head, old.length - tail);
  const news = nodes.slice(head, nodes.length - tail);
  for (const [i, node] of news.entries()) {
    if (i >= olds.length) parent.insertBefore(node, end);
    else turn(olds[i], node);
  }
  for (const node of olds.slice(news.length)) node.remove();
}

/** Turns one node into another. @param {ChildNode} node @param {Node} wanted */
function turn(node, wanted) {
  if (node.nodeName !== wanted.nodeName) return node.replaceWith(wanted);
  if (!(node instanceof Element && wanted instanceof Element)) {
    if (node.nodeValue !== wanted.nodeValue) node.nodeValue = wanted.nodeValue;
    return;
  }
  for (const { name } of [...node.attributes]) {
    if (!wanted.hasAttribute(name) && name !== 'open') node.removeAttribute(name); // what the reader opened stays open
  }
  for (const { name, value } of wanted.attributes) {
    if (node.getAttribute(name) === value) continue;
    if (name === 'style' && node instanceof HTMLElement)
      node.style.cssText = value; // the page's policy forbids the attribute, not the property
    else node.setAttribute(name, value);
  }
  redraw(node, wanted.childNodes);
}
