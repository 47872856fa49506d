/** Icons of the installed app: pictures in PNG of the one drawing in web/icons. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { initWasm, Resvg } from '@resvg/resvg-wasm';

let isReady = false;

/**
 * A system that cuts icons to its own shape leaves a circle of four fifths of the width at least; what
 * is drawn stays within, and the ground goes to the edge.
 * @param {string} svg a square of 32 on a ground with round corners
 */
export function maskable(svg) {
  const ground = /<rect width="32" height="32" rx="\d+"/;
  if (!ground.test(svg) || !svg.includes('viewBox="0 0 32 32"')) {
    throw new Error('the icon has no ground of 32 by 32 that could go to the edge');
  }
  return svg
    .replace('viewBox="0 0 32 32"', 'viewBox="-4 -4 40 40"')
    .replace(ground, '<rect x="-4" y="-4" width="40" height="40"');
}

/**
 * @param {string} svg
 * @param {number} pixels of its width
 * @returns {Promise<Uint8Array>} PNG
 */
export async function png(svg, pixels) {
  if (!isReady) {
    const program = fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'));
    await initWasm(readFileSync(program));
    isReady = true;
  }
  return new Resvg(svg, { fitTo: { mode: 'width', value: pixels } }).render().asPng();
}
