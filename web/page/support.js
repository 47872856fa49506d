/**
 * Whether this browser can run Rostrum, asked before anything large is fetched.
 *
 * @typedef {{title: string, reason: string, remedy: string}} Obstacle in a reader's words
 */

/** @returns {Obstacle | null} */
export function obstacle() {
  if (typeof WebAssembly !== 'object' || typeof WebAssembly.compileStreaming !== 'function') {
    return {
      title: 'This browser cannot run Rostrum',
      reason: 'It has no WebAssembly, or has it switched off.',
      remedy:
        'Use a current Firefox, Chrome, Edge or Safari, or allow WebAssembly for this site in its settings.',
    };
  }
  if (typeof ResizeObserver !== 'function' || typeof HTMLDialogElement !== 'function') {
    return {
      title: 'This browser is too old for Rostrum',
      reason: 'It lacks parts of the web that every browser has had since 2022.',
      remedy: 'Update it, or use a current Firefox, Chrome, Edge or Safari.',
    };
  }
  if (!hasWebGl2()) return noWebGl2;
  return null;
}

/** @type {Obstacle} */
export const noWebGl2 = {
  title: 'The map cannot be drawn here',
  reason: 'Rostrum draws with WebGL 2, and this browser gives none.',
  remedy:
    'Switch on hardware acceleration in the browser’s settings and start it again, update the graphics driver, or open this link in another browser or on another device. The address you came with stays valid.',
};

function hasWebGl2() {
  try {
    const context = document.createElement('canvas').getContext('webgl2');
    // Browsers keep few contexts; the probe must not cost one.
    context?.getExtension('WEBGL_lose_context')?.loseContext();
    return context !== null;
  } catch {
    return false;
  }
}
