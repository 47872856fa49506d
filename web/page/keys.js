/**
 * Keys for the canvas: while it has the focus, and while nothing has it, as after the start, unless
 * the document is read. The browser's own keys are never taken: Tab leaves, and of what is pressed
 * with Ctrl, Alt or the command key only Ctrl+Z is looked at.
 */

/** @typedef {import('./bridge.js').Bridge} Bridge */

/**
 * @param {HTMLCanvasElement} canvas
 * @param {Bridge} bridge
 */
export function listenToKeys(canvas, bridge) {
  document.addEventListener('keydown', (event) => {
    const isReading = 'reading' in document.documentElement.dataset;
    if (event.target !== canvas && (event.target !== document.body || isReading)) return;
    if (event.isComposing || event.key === 'Tab' || event.altKey || event.metaKey) return;
    if (event.ctrlKey && event.key.toLowerCase() !== 'z') return;
    if (bridge.key(event.key, event.ctrlKey, event.shiftKey)) event.preventDefault();
  });
  // SDL keeps the mouse from doing it. A focus that a pointer gave needs no ring until a key is used.
  let isByPointer = false;
  canvas.addEventListener('pointerdown', (event) => {
    bridge.holdShift(event.shiftKey);
    isByPointer = true;
    bridge.showFocus(false);
    canvas.focus({ preventScroll: true });
  });
  canvas.addEventListener('focus', () => {
    bridge.showFocus(!isByPointer && canvas.matches(':focus-visible'));
  });
  canvas.addEventListener('keydown', () => {
    isByPointer = false;
    bridge.showFocus(true);
  });
  canvas.addEventListener('blur', () => {
    isByPointer = false;
    bridge.showFocus(false);
  });
}
