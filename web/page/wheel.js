/**
 * The wheel, before SDL sees it: SDL turns every unit into clicks and always takes the event, which
 * would end the page's own zoom with Ctrl.
 */

/** @typedef {import('./bridge.js').Bridge} Bridge */

/**
 * @param {HTMLCanvasElement} canvas
 * @param {Bridge} bridge
 */
export function listenToWheel(canvas, bridge) {
  canvas.addEventListener(
    'wheel',
    (event) => {
      event.stopImmediatePropagation();
      const used = bridge.wheel({
        dx: event.deltaX,
        dy: event.deltaY,
        unit: event.deltaMode,
        ctrl: event.ctrlKey,
        x: event.offsetX,
        y: event.offsetY,
      });
      if (used) event.preventDefault();
    },
    { capture: true, passive: false },
  );
}
