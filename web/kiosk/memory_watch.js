/**
 * Memory that grows over the venue's ceiling. The page is loaded again when nobody is there, and whoever
 * is when it is a quarter more. Not in its first minutes: a ceiling below what it begins with would load it for ever.
 */

const bytesOfMb = 1_000_000;
const far = 1.25;
const firstMs = 600_000;

/**
 * @param {object} given
 * @param {number} given.memoryMb
 * @param {number} given.ceilingMb
 * @param {boolean} given.atRest
 * @param {number} given.upMs since the page began
 * @returns {boolean} whether it is time to go
 */
export function isTooMuch({ memoryMb, ceilingMb, atRest, upMs }) {
  return upMs >= firstMs && memoryMb > ceilingMb * (atRest ? 1 : far);
}

/**
 * What the program has taken, and the scripts where the browser tells.
 * @param {number} programBytes
 * @param {any} performance
 */
export function memoryMb(programBytes, performance = globalThis.performance) {
  const scripts = performance.memory?.usedJSHeapSize ?? 0;
  return Math.round((programBytes + scripts) / bytesOfMb);
}
