/**
 * What screen care does to the page: the stage is moved, and two layers lie over it that take no touch.
 * Around a stage that was moved its own ground goes on (care.css), so that no edge is seen.
 */

import { element } from '../page/elements.js';

/** @typedef {import('./screen_care.js').Doors} Doors */

/**
 * @param {(isNight: boolean) => void} setNight tells the program
 * @returns {Pick<Doors, 'drift' | 'dim' | 'night'>}
 */
export function screenLayers(setNight) {
  const stage = element('stage', HTMLElement);
  const shade = layer('care-shade');
  const dark = layer('care-dark');
  const words = document.createElement('p');
  dark.append(words);
  return {
    drift: (x, y) => {
      stage.classList.add('care-stage');
      stage.style.transform = x === 0 && y === 0 ? '' : `translate(${x}px, ${y}px)`;
    },
    dim: (isDim) => {
      shade.hidden = !isDim;
    },
    night: (said) => {
      if (dark.hidden === (said !== null)) setNight(said !== null);
      dark.hidden = said === null;
      if (!said) return;
      words.textContent = said.text;
      words.style.left = `${said.x}%`;
      words.style.top = `${said.y}%`;
    },
  };
}

/** @param {string} name */
function layer(name) {
  const made = document.createElement('div');
  made.className = name;
  made.hidden = true;
  document.body.append(made);
  return made;
}
