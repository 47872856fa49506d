/** A GL context that was lost: the page gets over it (page/context_loss.js), or is loaded again before a visitor tires. */

const patienceMs = 5000;

/**
 * @param {EventTarget} canvas
 * @param {import('./recovery.js').Recovery} recovery
 * @param {(ms: number, then: () => void) => () => void} later gives what calls it off
 */
export function watchContext(canvas, recovery, later = afterwards) {
  let stop = () => {};
  canvas.addEventListener('webglcontextlost', () => {
    stop();
    stop = later(patienceMs, () => recovery.leave('context'));
  });
  canvas.addEventListener('webglcontextrestored', () => stop());
}

/** @param {number} ms @param {() => void} then */
function afterwards(ms, then) {
  const timer = setTimeout(then, ms);
  return () => clearTimeout(timer);
}
