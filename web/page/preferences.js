/** What the reader's system asks for: appearance, motion, kind of pointer. */

/** @typedef {import('./bridge.js').Bridge} Bridge */

/** @param {Bridge} bridge */
export function followPreferences(bridge) {
  const light = matchMedia('(prefers-color-scheme: light)');
  const reduced = matchMedia('(prefers-reduced-motion: reduce)');
  const coarse = matchMedia('(pointer: coarse)');
  const contrast = matchMedia('(prefers-contrast: more)');
  const tell = () =>
    bridge.prefer({
      dark: !light.matches,
      reducedMotion: reduced.matches,
      coarsePointer: coarse.matches,
      contrast: contrast.matches,
    });
  for (const query of [light, reduced, coarse, contrast]) query.addEventListener('change', tell);
  tell();
}
