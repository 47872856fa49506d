/** Tells the program when Alt is held while the pointer is used: SDL hears no keys, see keys.js. */

/** @typedef {import('./bridge.js').Bridge} Bridge */

/**
 * @param {HTMLCanvasElement} canvas
 * @param {Bridge} bridge
 */
export function listenToModifiers(canvas, bridge) {
  let held = false;
  // Pointer events come before the mouse events that SDL takes.
  for (const type of /** @type {const} */ (['pointerdown', 'pointermove', 'pointerup'])) {
    canvas.addEventListener(type, (event) => {
      if (event.altKey === held) return;
      held = event.altKey;
      bridge.holdAlt(held);
    });
  }
}
