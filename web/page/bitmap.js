/**
 * A square picture of dark and light squares, a QR code, as SVG: sharp at every size and on paper.
 * Dark on light whatever the theme, because readers of codes expect it so.
 */

const namespace = 'http://www.w3.org/2000/svg';
// Light squares on every side, as the standard of QR codes asks.
const quiet = 4;

/**
 * @param {SVGSVGElement} image
 * @param {string} bitmap row by row, '1' dark and '0' light
 * @param {string} words what it shows
 */
export function paintBitmap(image, bitmap, words) {
  if (image.getAttribute('aria-label') !== words) image.setAttribute('aria-label', words);
  if (image.dataset['bitmap'] === bitmap) return;
  image.dataset['bitmap'] = bitmap;
  const side = Math.round(Math.sqrt(bitmap.length));
  const whole = side + 2 * quiet;
  image.setAttribute('class', 'bitmap');
  image.setAttribute('role', 'img');
  image.setAttribute('viewBox', `${-quiet} ${-quiet} ${whole} ${whole}`);
  image.setAttribute('shape-rendering', 'crispEdges');
  const paper = document.createElementNS(namespace, 'rect');
  for (const [name, value] of Object.entries({
    x: -quiet,
    y: -quiet,
    width: whole,
    height: whole,
  })) {
    paper.setAttribute(name, String(value));
  }
  paper.setAttribute('fill', '#fff');
  const ink = document.createElementNS(namespace, 'path');
  ink.setAttribute('d', pathOf(bitmap, side));
  ink.setAttribute('fill', '#000');
  image.replaceChildren(paper, ink);
}

/**
 * One rectangle for each run of dark squares.
 * @param {string} bitmap
 * @param {number} side
 */
function pathOf(bitmap, side) {
  let path = '';
  for (let y = 0; y < side; ++y) {
    for (const run of bitmap.slice(y * side, (y + 1) * side).matchAll(/1+/g)) {
      path += `M${run.index} ${y}h${run[0].length}v1h-${run[0].length}z`;
    }
  }
  return path;
}
