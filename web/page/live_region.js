/** Says changes aloud, politely: the last one when several come at once. */

const restMs = 600;

/**
 * @param {HTMLElement} region
 * @returns {(text: string) => void}
 */
export function liveRegion(region) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  return (text) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      // The same text twice is a change only when the region was empty between.
      region.textContent = '';
      requestAnimationFrame(() => {
        region.textContent = text;
      });
    }, restMs);
  };
}
