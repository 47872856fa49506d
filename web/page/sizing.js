/**
 * The canvas' size in device pixels, exact at every ratio and browser zoom, told to the program.
 *
 * A canvas whose CSS size is 683.2 pixels at ratio 1.25 covers 854 device pixels: only the browser
 * knows how it rounds (devicePixelContentBoxSize), else it is rounded here.
 */

/** @typedef {import('./bridge.js').Bridge} Bridge */
/** @typedef {[number, number]} Size width and height in device pixels */

/**
 * @param {HTMLCanvasElement} canvas
 * @param {Bridge} bridge
 */
export function followSize(canvas, bridge) {
  /** @param {Size} size */
  const tell = ([width, height]) => bridge.resize(width, height, devicePixelRatio);
  const observer = new ResizeObserver((entries) => {
    const exact = entries.at(-1)?.devicePixelContentBoxSize?.[0];
    const rounded = roundedSize(canvas);
    // A screen that is emulated reports the size on the real one: exactness is a matter of one pixel.
    const agree =
      exact &&
      Math.abs(exact.inlineSize - rounded[0]) <= 1 &&
      Math.abs(exact.blockSize - rounded[1]) <= 1;
    tell(agree ? [exact.inlineSize, exact.blockSize] : rounded);
  });
  const observe = () => {
    try {
      observer.observe(canvas, { box: 'device-pixel-content-box' });
    } catch {
      observer.observe(canvas);
    }
  };
  observe();
  // A change of ratio alone may leave the CSS size as it is, so that nothing is observed.
  onRatioChange(() => {
    observer.unobserve(canvas);
    observe();
  });
}

/**
 * @param {HTMLCanvasElement} canvas
 * @returns {Size}
 */
export function roundedSize(canvas) {
  const box = canvas.getBoundingClientRect();
  return [
    Math.max(1, Math.round(box.width * devicePixelRatio)),
    Math.max(1, Math.round(box.height * devicePixelRatio)),
  ];
}

/** @param {() => void} changed */
function onRatioChange(changed) {
  const media = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
  const listener = () => {
    changed();
    onRatioChange(changed);
  };
  media.addEventListener('change', listener, { once: true });
}
