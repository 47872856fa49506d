/** What an accent stands on in each appearance, what may stand on it, and what it usually is; those of ui/theme. */

/** @typedef {'light' | 'dark'} Theme */

export const themes = /** @type {const} */ (['light', 'dark']);

/** @type {Record<Theme, string[]>} */
export const panels = {
  light: ['#edf2f5', '#ffffff', '#f7f6f3'],
  dark: ['#0c1a27', '#151e2b', '#1b2636'],
};

/** Words on a button in the accent are of one of these, whichever is easier to read. */
export const onAccent = ['#ffffff', '#06121d'];

/** @type {Record<Theme, string>} */
export const usualAccent = { light: '#0072b2', dark: '#4cc2ff' };
