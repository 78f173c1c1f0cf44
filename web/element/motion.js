/** How the page scrolls to what is asked for: at once where the reader wants less motion. @returns {ScrollBehavior} */
export function scrollBehavior() {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
}
