/** Reads QR codes in screenshots, as a phone would: with a decoder that is not the program's. */

import jsqr from 'jsqr';
import { PNG } from 'pngjs';

// A CommonJS module, whose function node hands out once more as its default.
const decode = /** @type {typeof jsqr.default} */ (jsqr.default ?? jsqr);

/**
 * @param {Buffer} png
 * @returns {string | null} the text of the code in the picture
 */
export function readCode(png) {
  const { data, width, height } = PNG.sync.read(png);
  const pixels = new Uint8ClampedArray(data.buffer, data.byteOffset, data.length);
  return decode(pixels, width, height)?.data ?? null;
}

/**
 * How many pixels of a picture are neither as dark as its darkest nor as light as its lightest.
 * @param {Buffer} png
 */
export function greyPixels(png) {
  const { data } = PNG.sync.read(png);
  const bright = Array.from({ length: data.length / 4 }, (_, at) => data[at * 4 + 1] ?? 0);
  const darkest = bright.reduce((a, b) => Math.min(a, b), 255);
  const lightest = bright.reduce((a, b) => Math.max(a, b), 0);
  return bright.filter((value) => value > darkest + 8 && value < lightest - 8).length;
}
