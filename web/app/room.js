/**
 * Tells the style sheet, as `--above`, how much of the window is above an element that goes with the scroll only from
 * there on: so what it holds can be as high as the window has room.
 * @param {HTMLElement} element
 * @param {Element} place where it would stand
 */
export function keepRoom(element, place) {
  let isAsked = false;
  const follow = () => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => {
      isAsked = false;
      const above = Math.max(0, Math.round(place.getBoundingClientRect().top));
      element.style.setProperty('--above', `${Math.min(above, innerHeight)}px`);
    });
  };
  for (const type of ['scroll', 'resize']) addEventListener(type, follow, { passive: true });
  new ResizeObserver(follow).observe(document.body); // what is above has grown
}
