/** Whether this browser can run the one file, which is packed, and asks for more than the site does. */

import { message } from '../page/messages.js';
import { obstacle as obstacleOfSite } from '../page/support.js';

export { noWebGl2 } from '../page/support.js';

/** @returns {import('../page/support.js').Obstacle | null} */
export function obstacle() {
  if (typeof DecompressionStream === 'function') return obstacleOfSite();
  return {
    title: message('page.too-old'),
    reason: message('page.too-old-reason', { year: 2023 }),
    remedy: message('page.too-old-remedy'),
  };
}
