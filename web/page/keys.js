/**
 * Keys for the canvas, and only while it has the focus. The browser's own keys are never taken: Tab
 * leaves, and of what is pressed with Ctrl, Alt or the command key only Ctrl+Z is looked at.
 */

/** @typedef {import('./bridge.js').Bridge} Bridge */

/**
 * @param {HTMLCanvasElement} canvas
 * @param {Bridge} bridge
 */
export function listenToKeys(canvas, bridge) {
  canvas.addEventListener('keydown', (event) => {
    if (event.isComposing || event.key === 'Tab' || event.altKey || event.metaKey) return;
    if (event.ctrlKey && event.key.toLowerCase() !== 'z') return;
    if (bridge.key(event.key, event.ctrlKey, event.shiftKey)) event.preventDefault();
  });
  // SDL keeps the mouse from doing it. A focus that a pointer gave needs no ring until a key is used.
  canvas.addEventListener('pointerdown', (event) => {
    bridge.holdShift(event.shiftKey);
    canvas.dataset['byPointer'] = '';
    canvas.focus({ preventScroll: true });
  });
  for (const type of ['keydown', 'blur']) {
    canvas.addEventListener(type, () => delete canvas.dataset['byPointer']);
  }
}
