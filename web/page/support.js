/**
 * Whether this browser can run Rostrum, asked before anything large is fetched.
 *
 * @typedef {{title: string, reason: string, remedy: string}} Obstacle in a reader's words
 */

import { element } from './elements.js';
import { message } from './messages.js';

/** As web/program/gl_surface.cpp asks for it: who asks first decides. */
const contextOfProgram = { alpha: false, depth: false, stencil: false, antialias: false };

/** @returns {Obstacle | null} */
export function obstacle() {
  if (typeof WebAssembly !== 'object' || typeof WebAssembly.compileStreaming !== 'function') {
    return {
      title: message('page.no-webassembly'),
      reason: message('page.no-webassembly-reason'),
      remedy: message('page.no-webassembly-remedy'),
    };
  }
  if (!mayCompile()) {
    return {
      title: message('page.forbidden'),
      reason: message('page.forbidden-reason'),
      remedy: message('page.forbidden-remedy'),
    };
  }
  if (typeof ResizeObserver !== 'function' || typeof HTMLDialogElement !== 'function') {
    return {
      title: message('page.too-old'),
      reason: message('page.too-old-reason', { year: 2022 }),
      remedy: message('page.too-old-remedy'),
    };
  }
  if (!hasWebGl2()) return noWebGl2();
  return null;
}

/** @returns {Obstacle} */
export function noWebGl2(reason = message('page.no-webgl2-reason')) {
  return { title: message('page.no-webgl2'), reason, remedy: message('page.no-webgl2-remedy') };
}

/** Whether the page's policy and the server's let a module be made: the smallest one is tried. */
function mayCompile() {
  try {
    return new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)) !== null;
  } catch {
    return false;
  }
}

/**
 * The canvas is given its context here, which the program then finds there: a context of the probe's own would
 * cost as much as the real one.
 */
function hasWebGl2() {
  try {
    return element('canvas', HTMLCanvasElement).getContext('webgl2', contextOfProgram) !== null;
  } catch {
    return false;
  }
}
