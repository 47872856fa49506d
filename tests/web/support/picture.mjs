/** Screenshots as numbers. */

import { PNG } from 'pngjs';

/** @typedef {import('playwright-core').Page} Page */

/**
 * Share of pixels that differ visibly between two screenshots of one size.
 * @param {Page} page any page, used as a decoder
 * @param {Buffer} first
 * @param {Buffer} second
 * @returns {Promise<number>} 0..1
 */
export function differingShare(page, first, second) {
  return page.evaluate(
    async ([a, b]) => {
      const pixels = async (/** @type {string} */ base64) => {
        const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes]));
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
        const context = canvas.getContext('2d');
        if (!context) throw new Error('no 2d context');
        context.drawImage(bitmap, 0, 0);
        return context.getImageData(0, 0, bitmap.width, bitmap.height).data;
      };
      const [left, right] = await Promise.all([pixels(a ?? ''), pixels(b ?? '')]);
      if (left.length !== right.length) return 1;
      let differing = 0;
      for (let at = 0; at < left.length; at += 4) {
        const distance =
          Math.abs((left[at] ?? 0) - (right[at] ?? 0)) +
          Math.abs((left[at + 1] ?? 0) - (right[at + 1] ?? 0)) +
          Math.abs((left[at + 2] ?? 0) - (right[at + 2] ?? 0));
        if (distance > 24) ++differing;
      }
      return differing / (left.length / 4);
    },
    [first.toString('base64'), second.toString('base64')],
  );
}

/**
 * How hard the hardest edge of a picture is: the largest step in brightness between two pixels side
 * by side, as a share of the picture's whole range. Text painted at the screen's own resolution has
 * steps near 1; text that was scaled up has not.
 * @param {Page} page
 * @param {Buffer} png
 * @returns {Promise<{hardest: number, hard: number}>} hard: how many steps are over 0.6
 */
export function edges(page, png) {
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes]));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no 2d context');
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    const bright = (/** @type {number} */ pixel) =>
      (data[pixel * 4] ?? 0) * 0.3 +
      (data[pixel * 4 + 1] ?? 0) * 0.6 +
      (data[pixel * 4 + 2] ?? 0) * 0.1;
    let least = 255;
    let most = 0;
    /** @type {number[]} */
    const steps = [];
    for (let y = 0; y < bitmap.height; ++y) {
      for (let x = 1; x < bitmap.width; ++x) {
        const here = bright(y * bitmap.width + x);
        least = Math.min(least, here);
        most = Math.max(most, here);
        steps.push(Math.abs(here - bright(y * bitmap.width + x - 1)));
      }
    }
    const range = Math.max(1, most - least);
    let hardest = 0;
    let hard = 0;
    for (const step of steps) {
      hardest = Math.max(hardest, step / range);
      if (step / range > 0.6) ++hard;
    }
    return { hardest, hard };
  }, png.toString('base64'));
}

/**
 * Shares of a picture's area that its commonest colours have, the largest first.
 * @param {Buffer} png
 * @returns {number[]}
 */
export function colourShares(png) {
  const { data } = PNG.sync.read(png);
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (let at = 0; at < data.length; at += 4) {
    const colour = data.readUInt32LE(at);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const pixels = data.length / 4;
  return [...counts.values()]
    .sort((a, b) => b - a)
    .slice(0, 8)
    .map((count) => count / pixels);
}
