/** Inputs of the page that lie over slots which the canvas leaves for them. */

/**
 * @param {HTMLInputElement} input
 * @param {number} x
 * @param {number} y
 * @param {number} width
 * @param {number} height
 * @param {number} textScale
 */
export function placeInSlot(input, x, y, width, height, textScale) {
  const visible = width > 0 && height > 0;
  input.hidden = !visible;
  if (!visible) return;
  const { style } = input;
  style.left = `${x}px`;
  style.top = `${y}px`;
  style.width = `${width}px`;
  style.height = `${height}px`;
  style.setProperty('--text-scale', String(textScale));
}
